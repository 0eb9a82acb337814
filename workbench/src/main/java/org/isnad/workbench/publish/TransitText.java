package org.isnad.workbench.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.arc.ArcResult;
import org.isnad.core.arc.ArcSetResult;
import org.isnad.core.arc.ArcStatus;
import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.authres.MethodResult;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Transit;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;

/**
 * What handlers wrote on a message, for people: each set of the chain with what it proves and what it does not, unsealed
 * notes as what they are, Google's marks.
 */
final class TransitText {
    private final Sheet sheet;
    private final Words words;

    private TransitText(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    static void write(Transit transit, Sheet sheet) {
        TransitText text = new TransitText(sheet);
        text.chain(transit.arc());
        text.notes(transit.results());
        text.marks(transit.google());
    }

    private void chain(ArcResult arc) {
        if (!arc.facts().isPresent()) {
            return;
        }
        sheet.heading(words.say("show.arc"));
        sheet.paragraph(2, "", words.say("show.arc.status." + name(arc.status())));
        if (arc.status() != ArcStatus.PASS) {
            sheet.paragraph(
                    2, "", words.frame("show.cause", words.say(arc.cause().phrase(arc.culprit()))));
        }
        arc.facts().defects().forEach(defect -> sheet.paragraph(4, "· ", words.say(defect)));
        arc.sets().forEach(this::set);
        sheet.paragraph(2, "", words.say("show.arc.not-sender"));
    }

    private static String name(ArcStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void set(ArcSetResult set) {
        var field = set.seal().facts().field();
        sheet.line("  " + sheet.ink().strong("#" + set.set().instance() + " ARC ")
                + words.say("show.signer", field.domain(), field.selector()) + words.say("colon")
                + words.say(proves(set)));
        sheet.paragraph(
                5, "", words.frame("show.arc.seal", words.say(DkimText.outcome(set.seal())), anchor(set.seal())));
        sheet.paragraph(
                5,
                "",
                words.frame(
                        "show.arc.message-signature",
                        words.say(DkimText.outcome(set.messageSignature())),
                        anchor(set.messageSignature())));
        if (set.messageSignature().cause() != DkimCause.NONE) {
            sheet.paragraph(
                    5,
                    "",
                    words.frame(
                            "show.cause",
                            words.word("dkim.cause", set.messageSignature().cause())));
        }
        if (field.signedAt() != null) {
            sheet.paragraph(5, "", words.frame("show.signed-at", words.moment(field.signedAt(), 0)));
        }
        sheet.paragraph(5, "", words.frame("show.arc.results", results(set.set().results())));
    }

    /** The one sentence of what a set says of this message. */
    static String proves(ArcSetResult set) {
        if (set.messageSignature().matches()) {
            return set.isSealed() ? "show.arc.proves.both" : "show.arc.proves.message";
        }
        if (set.messageSignature().headerMatches()) {
            return "show.arc.proves.fields";
        }
        if (set.isSealed()) {
            return "show.arc.proves.other";
        }
        return DkimText.outcome(set.messageSignature()).equals("show.outcome.could-not-check")
                ? "show.outcome.could-not-check"
                : "show.arc.proves.nothing";
    }

    private String anchor(DkimResult result) {
        return result.key() == null ? "" : words.say("show.anchor." + AnchorWords.name(result.anchor()));
    }

    private void notes(List<AuthenticationResults> notes) {
        if (notes.isEmpty()) {
            return;
        }
        sheet.heading(words.say("show.results"));
        for (AuthenticationResults note : notes) {
            sheet.paragraph(2, "· ", results(note));
        }
        sheet.paragraph(2, "", words.say("show.results.note"));
    }

    /** As the receiver wrote it, in its own words, which are the same in every language. */
    private String results(AuthenticationResults results) {
        String all = results.results().stream().map(TransitText::result).collect(Collectors.joining("; "));
        String by = results.server().isEmpty() ? "" : results.server() + ": ";
        return sheet.data(Shown.defanged(by + (all.isEmpty() ? "none" : all)));
    }

    private static String result(MethodResult result) {
        return result.method() + "=" + result.result()
                + result.properties().stream()
                        .map(p -> " " + p.type() + "." + p.name() + "=" + p.value())
                        .collect(Collectors.joining());
    }

    private void marks(List<DkimResult> marks) {
        if (marks.isEmpty()) {
            return;
        }
        sheet.heading("X-Google-DKIM-Signature");
        for (DkimResult mark : marks) {
            var field = mark.facts().field();
            sheet.paragraph(
                    2,
                    "· ",
                    words.say("show.signer", field.domain(), field.selector())
                            + words.say("colon")
                            + words.say(DkimText.outcome(mark)));
        }
        sheet.paragraph(2, "", words.say("show.google.note"));
    }
}
