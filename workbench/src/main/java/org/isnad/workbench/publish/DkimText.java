package org.isnad.workbench.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.dkim.Coverage;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.SignatureField;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.words.Words;

/** DKIM signatures of a message for people: by whom and with which key, what came of it, and what exactly is signed. */
final class DkimText {
    private final Sheet sheet;
    private final Words words;

    private DkimText(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    static void write(List<DkimResult> results, Sheet sheet) {
        Words words = sheet.words();
        sheet.heading(words.say("show.signatures"));
        if (results.isEmpty()) {
            sheet.paragraph(2, "", words.say("show.no-signature"));
        }
        DkimText text = new DkimText(sheet);
        for (int i = 0; i < results.size(); i++) {
            text.signature(i + 1, results.get(i));
        }
    }

    private void signature(int number, DkimResult result) {
        SignatureField field = result.facts().field();
        Coverage coverage = result.facts().coverage();
        String outcome = words.say(outcome(result));
        sheet.line("  " + sheet.ink().strong("#" + number + " DKIM ")
                + words.say("show.signer", field.domain(), field.selector()) + words.say("colon") + outcome);
        sheet.paragraph(5, "", words.say("show.result-word", result.word().word()));
        if (result.cause() != DkimCause.NONE) {
            sheet.paragraph(5, "", words.frame("show.cause", words.word("dkim.cause", result.cause())));
        }
        result.others().stream()
                .filter(DkimCause::isOfMismatch)
                .forEach(cause ->
                        sheet.paragraph(5, "· ", words.frame("show.cause.other", words.word("dkim.cause", cause))));
        key(result);
        sheet.paragraph(5, "", words.say("show.signed-fields", names(coverage.signedFields())));
        if (!coverage.absentFields().isEmpty()) {
            sheet.paragraph(5, "", words.say("show.absent-fields", String.join(", ", coverage.absentFields())));
        }
        sheet.paragraph(5, "", body(result));
        if (field.signedAt() != null) {
            sheet.paragraph(5, "", words.frame("show.signed-at", words.moment(field.signedAt(), 0)));
        }
        result.facts().repairs().forEach(repair -> sheet.paragraph(5, "· ", words.say(repair.phrase())));
        result.caveats().forEach(caveat -> sheet.paragraph(5, "· ", words.say(caveat.phrase())));
    }

    /** The key of the word for what came of a signature or a seal. */
    static String outcome(DkimResult result) {
        if (result.matches()) {
            return "show.outcome.matches";
        }
        if (result.key() == null && result.facts().fieldCause() == DkimCause.NONE) {
            return "show.outcome.could-not-check";
        }
        return result.headerMatches() ? "show.outcome.header-only" : "show.outcome.no-match";
    }

    private void key(DkimResult result) {
        KnownKey key = result.key();
        if (key == null) {
            sheet.paragraph(5, "", words.say("show.key.none"));
            return;
        }
        var value = key.record().publicKey();
        if (value != null) {
            sheet.paragraph(5, "", words.say("show.key", value.algorithm(), value.bits()));
        }
        sheet.paragraph(5, "", words.say("show.anchor." + AnchorWords.name(result.anchor())));
        if (result.anchor() instanceof Anchor.Witnessed witnessed) {
            witnessed.vouches().forEach(vouch -> sheet.paragraph(7, "· ", AnchorWords.vouch(vouch, words)));
        }
        for (KeyOrigin origin : AnchorWords.origins(result.anchor())) {
            sheet.paragraph(7, "· ", KeyText.origin(origin, words));
        }
    }

    private String body(DkimResult result) {
        Coverage coverage = result.facts().coverage();
        String covered = words.number(coverage.coveredBody().length());
        if (!result.facts().bodyHashMatches()) {
            return words.say("show.body.differs");
        }
        return coverage.uncoveredBody().isEmpty()
                ? words.frame("show.body.all", covered)
                : words.frame(
                        "show.body.part",
                        covered,
                        words.number(coverage.uncoveredBody().length()));
    }

    static String names(List<HeaderField> fields) {
        return fields.stream().map(HeaderField::name).collect(Collectors.joining(", "));
    }
}
