package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.Signer;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.OtherSignatures;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** S/MIME and OpenPGP signatures for people. */
final class EndToEndText {
    private final Sheet sheet;
    private final Words words;

    private EndToEndText(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    /** Of one message; nothing where it has none. */
    static void write(List<EndToEndResult> results, Sheet sheet) {
        if (results.isEmpty()) {
            return;
        }
        EndToEndText text = new EndToEndText(sheet);
        sheet.heading(text.words.say("show.endtoend"));
        int number = 1;
        for (EndToEndResult result : results) {
            text.result(number++, result);
        }
        sheet.paragraph(2, "", text.words.say("show.endtoend.note"));
    }

    private void result(int number, EndToEndResult result) {
        sheet.line("  " + sheet.ink().strong("#" + number + " ")
                + words.word("endtoend.scheme", result.layer().scheme()) + words.say("colon")
                + words.say(outcome(result)));
        sheet.paragraph(5, "", words.say("show.result-word", result.word().word()));
        if (result.cause() != EndToEndCause.NONE) {
            sheet.paragraph(5, "", words.frame("show.cause", words.word("endtoend.cause", result.cause())));
        }
        signer(result.signer());
        if (!result.algorithm().isEmpty()) {
            sheet.paragraph(5, "", words.say("show.endtoend.algorithm", result.algorithm()));
        }
        if (result.claimed() != null) {
            sheet.paragraph(5, "", words.frame("show.endtoend.claimed", words.moment(result.claimed(), 0)));
        }
        if (result.matches()) {
            covered(result);
        }
        result.caveats().forEach(caveat -> sheet.paragraph(5, "· ", words.say(caveat.phrase())));
    }

    private void covered(EndToEndResult result) {
        sheet.paragraph(5, "", words.say("show.anchor." + AnchorWords.name(result.anchor())));
        for (KeyOrigin origin : AnchorWords.origins(result.anchor())) {
            sheet.paragraph(7, "· ", KeyText.origin(origin, words));
        }
        if (!result.path().isEmpty()) {
            sheet.paragraph(5, "", words.say("show.endtoend.path", String.join(" ← ", result.path())));
        }
        String fields = result.payload().protectedFields().stream()
                .map(HeaderField::name)
                .collect(Collectors.joining(", "));
        sheet.paragraph(
                5,
                "",
                result.layer().coversAll()
                        ? words.frame(
                                "show.endtoend.covers.all",
                                fields.isEmpty() ? words.say("show.endtoend.no-fields") : sheet.data(fields))
                        : words.say("show.endtoend.covers.part"));
    }

    private static String outcome(EndToEndResult result) {
        if (result.matches()) {
            return "show.outcome.matches";
        }
        return result.cause() == EndToEndCause.KEY_MISSING ? "show.outcome.could-not-check" : "show.outcome.no-match";
    }

    private void signer(@Nullable Signer signer) {
        if (signer == null) {
            return;
        }
        String who = signer.addresses().isEmpty() ? signer.name() : String.join(", ", signer.addresses());
        sheet.paragraph(5, "", words.frame("show.endtoend.signer", sheet.data(Shown.defanged(who))));
        sheet.paragraph(5, "", words.say("show.endtoend.fingerprint", signer.fingerprint()));
        if (!signer.issuer().isEmpty()) {
            sheet.paragraph(5, "", words.say("show.endtoend.issuer", signer.issuer()));
        }
        Instant from = signer.notBefore();
        Instant until = signer.notAfter();
        if (from != null) {
            sheet.paragraph(
                    5,
                    "",
                    words.frame(
                            "show.endtoend.validity",
                            words.moment(from, 0),
                            until == null ? words.say("show.endtoend.no-end") : words.moment(until, 0)));
        }
    }

    /** Of a case; nothing where it has none. */
    static void write(OtherSignatures other, Sheet sheet) {
        OtherSignatures.Of all = other.all();
        if (all.total() == 0) {
            return;
        }
        Words words = sheet.words();
        sheet.heading(words.say("report.other"));
        sheet.fact("report.other.total", words.number(all.total()));
        sheet.fact("report.other.matching", words.number(all.matching()));
        sheet.fact("report.other.anchored", words.number(all.matchingAnchored()));
        other.schemes()
                .forEach((scheme, of) -> sheet.paragraph(
                        4,
                        "· ",
                        words.word("endtoend.scheme", scheme) + words.say("colon") + words.number(of.total())));
        other.causes()
                .forEach((cause, n) -> sheet.paragraph(
                        4, "– ", words.word("endtoend.cause", cause) + words.say("colon") + words.number(n)));
    }
}
