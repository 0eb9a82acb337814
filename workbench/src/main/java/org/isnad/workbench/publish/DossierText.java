package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.judge.OtherVersion;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;

/**
 * One message with its evidence for people: what is claimed and how far it is borne out, what exactly is signed, what is
 * not, what this does not prove and what would change it. The text of the message comes last, with its links made
 * unusable.
 */
public final class DossierText {
    private static final int SOME_PLACES = 5;
    private static final int SOME_LINES = 60;

    private final Dossier dossier;
    private final Sheet sheet;
    private final Words words;
    private final boolean everything;

    private DossierText(Dossier dossier, boolean everything, Sheet sheet) {
        this.dossier = dossier;
        this.sheet = sheet;
        this.words = sheet.words();
        this.everything = everything;
    }

    /** @param everything whether the whole text and every place are written out */
    public static void write(Dossier dossier, boolean everything, Sheet sheet) {
        DossierText text = new DossierText(dossier, everything, sheet);
        text.head();
        text.claims();
        DkimText.write(dossier.signatures(), sheet);
        EndToEndText.write(dossier.layers(), sheet);
        TransitText.write(dossier.transit(), sheet);
        text.uncovered();
        text.sentences("show.does-not-prove", dossier.verdict().doesNotProve());
        text.sentences("show.would-change", dossier.verdict().wouldChange());
        text.versions();
        text.attachments();
        text.defects();
        text.body();
    }

    private void head() {
        StoredMessage message = dossier.message();
        Level level = dossier.verdict().level();
        sheet.line(sheet.ink().strong(words.level(level)));
        sheet.paragraph(0, "", words.meaning(level));
        sheet.line("");
        sheet.fact("show.id", message.content().hex());
        displayed("show.from", sender(message), "From");
        displayed("show.to", sheet.data(Shown.defanged(dossier.text().to())), "To");
        displayed("show.subject", sheet.data(Shown.defanged(message.subject())), "Subject");
        displayed("show.date", date(message), "Date");
        displayed("show.message-id", sheet.data(message.messageId()), "Message-ID");
        sheet.fact("show.size", words.bytes(message.length()));
        List<ItemRow> places = dossier.places();
        int shown = everything ? places.size() : Math.min(SOME_PLACES, places.size());
        for (int i = 0; i < shown; i++) {
            sheet.fact(
                    i == 0 ? "show.found-at" : "show.and-at",
                    sheet.data(places.get(i).locator().text()));
        }
        if (places.size() > shown) {
            sheet.fact("show.and-at", words.frame("show.more-places", words.number(places.size() - shown)));
        }
    }

    private String sender(StoredMessage message) {
        String address = sheet.data(message.fromAddress());
        return message.fromName().isEmpty() ? address : sheet.data(message.fromName()) + " <" + address + ">";
    }

    private String date(StoredMessage message) {
        Long date = message.date();
        if (date != null) {
            return words.moment(Instant.ofEpochSecond(date), message.dateOffset());
        }
        return words.say(message.dateImpossible() ? "show.date.impossible" : "show.date.absent");
    }

    /** A displayed field with who signs it: the mark stands beside the value it speaks of. */
    private void displayed(String labelKey, String value, String fieldName) {
        List<HeaderField> fields = dossier.parsed().all(fieldName);
        if (fields.isEmpty()) {
            sheet.fact(labelKey, value.isEmpty() ? words.say("show.absent") : value);
            return;
        }
        List<Integer> signers = dossier.signersOf(fields.getFirst());
        String mark =
                signers.isEmpty() ? words.say("show.not-signed") : words.frame("show.signed-by", numbers(signers));
        sheet.fact(labelKey, value + "  " + sheet.ink().faint("[" + mark + "]"));
        if (fields.size() > 1) {
            sheet.fact("show.repeated", words.frame("show.repeated.value", words.number(fields.size())));
        }
    }

    private static String numbers(List<Integer> signers) {
        return signers.stream().map(n -> "#" + n).collect(Collectors.joining(" "));
    }

    private void claims() {
        sheet.heading(words.say("show.claims"));
        for (Claim claim : Claim.values()) {
            Level level = dossier.verdict().claims().get(claim);
            if (level == null) {
                continue;
            }
            sheet.line("  " + sheet.ink().strong(words.claim(claim)) + words.say("colon") + words.level(level));
            for (Evidence evidence : dossier.verdict().evidence()) {
                if (evidence.claim() == claim) {
                    String lead = words.word("bearing", evidence.bearing()) + words.say("colon");
                    sheet.paragraph(4, "– ", lead + words.say(evidence.phrase()));
                    evidence.limits().forEach(limit -> sheet.paragraph(6, "· ", words.say(limit)));
                }
            }
        }
    }

    /** What no matching signature speaks of: the other half of the answer, and the one that is forgotten. */
    private void uncovered() {
        sheet.heading(words.say("show.uncovered"));
        List<HeaderField> open = new ArrayList<>();
        for (HeaderField field : dossier.parsed().fields()) {
            if (dossier.signersOf(field).isEmpty() && !field.is("DKIM-Signature")) {
                open.add(field);
            }
        }
        if (open.isEmpty()) {
            sheet.paragraph(2, "", words.say("show.uncovered.no-field"));
        } else {
            sheet.paragraph(2, "", words.say("show.uncovered.fields", DkimText.names(open)));
        }
        if (!dossier.anyMatch()) {
            sheet.paragraph(2, "", words.say("show.uncovered.whole-body"));
        } else {
            for (DkimResult result : dossier.signatures()) {
                var rest = result.facts().coverage().uncoveredBody();
                if (result.matches() && !rest.isEmpty()) {
                    sheet.paragraph(
                            2,
                            "",
                            words.frame("show.uncovered.bytes", words.number(rest.start()), words.number(rest.end())));
                }
            }
        }
    }

    private void sentences(String titleKey, List<Phrase> phrases) {
        if (!phrases.isEmpty()) {
            sheet.heading(words.say(titleKey));
            phrases.forEach(phrase -> sheet.sentence(2, "· ", phrase));
        }
    }

    private void versions() {
        if (!dossier.versions().isEmpty()) {
            sheet.heading(words.say("show.versions"));
            for (OtherVersion version : dossier.versions()) {
                StoredMessage other = version.message();
                String level = other.level() == null ? words.say("search.not-judged") : words.level(other.level());
                sheet.paragraph(
                        2,
                        "· ",
                        other.content().hex() + "  "
                                + sheet.data(other.locator().text()) + "  " + level);
                sheet.paragraph(4, "", differs(version));
            }
        }
    }

    private String differs(OtherVersion version) {
        return version.differs().isEmpty()
                ? words.say("show.versions.alike")
                : words.frame(
                        "show.versions.differs",
                        version.differs().stream().map(words::claim).collect(Collectors.joining(", ")));
    }

    private void attachments() {
        if (dossier.parts().isEmpty()) {
            return;
        }
        sheet.heading(words.say("show.attachments"));
        for (ItemRow part : dossier.parts()) {
            String name = part.name().isEmpty() ? words.say("show.unnamed") : sheet.data(part.name());
            sheet.paragraph(2, "· ", name + "  " + sheet.data(part.format()) + "  " + words.bytes(part.size()));
            ActiveContent acting = dossier.acting().get(part.id());
            if (acting != null) {
                sheet.line("      " + sheet.ink().strong(words.word("exposed.active", acting)));
            }
            if (part.content() != null) {
                sheet.line("      SHA-256 " + part.content().hex());
            }
        }
        if (!dossier.acting().isEmpty()) {
            sheet.paragraph(2, "", words.say("exposed.active.warn"));
        }
    }

    private void defects() {
        List<Defect> defects = dossier.defects();
        if (!defects.isEmpty()) {
            sheet.heading(words.say("show.defects"));
            defects.forEach(defect -> sheet.paragraph(2, "· ", words.say(defect)));
        }
    }

    private void body() {
        sheet.heading(words.say("show.text"));
        List<String> lines =
                Shown.block(Shown.defanged(dossier.text().body())).lines().toList();
        int shown = everything ? lines.size() : Math.min(SOME_LINES, lines.size());
        for (String line : lines.subList(0, shown)) {
            sheet.line("  │ " + Shown.apart(line, words.rightToLeft()));
        }
        if (lines.size() > shown) {
            sheet.line("  " + words.frame("show.more-lines", words.number(lines.size() - shown)));
        }
    }
}
