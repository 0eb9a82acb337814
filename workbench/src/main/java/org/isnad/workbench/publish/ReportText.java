package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.CorroboratedInPart;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.words.Words;

/** The report for people. Every figure says what it counts, and CONSISTENT never stands in one total with proof. */
public final class ReportText {
    private final Sheet sheet;
    private final Words words;
    private final Excerpt excerpt;

    private ReportText(Excerpt excerpt) {
        this.excerpt = excerpt;
        this.sheet = excerpt.sheet();
        this.words = sheet.words();
    }

    /** @param everything whether long lists are written out to their end */
    public static void write(CaseReport report, boolean everything, Sheet sheet) {
        Excerpt excerpt = new Excerpt(sheet, everything);
        ReportText text = new ReportText(excerpt);
        if (report.arrived() != null) {
            AcquisitionsText.arrived(report.arrived(), sheet);
        }
        text.counts(report.summary());
        text.documents(report.documents());
        text.sizes(report.summary().bytes());
        ReconciliationText.write(report, excerpt);
        SignaturesText.write(report.summary(), sheet);
        EndToEndText.write(report.otherSignatures(), sheet);
        WantedKeysText.causes(report.causes(), excerpt);
        WantedKeysText.wanted(report.wanted(), excerpt);
        text.levels(report.summary());
        text.inPart(report.inPart());
        Omissions omissions = report.omissions();
        if (omissions != null && omissions.absences().sketched() > 0) {
            OmissionsText.write(omissions, everything, sheet);
        }
        // Only where any was declared: most cases have none.
        if (!report.windows().isEmpty()) {
            WindowText.write(report.windows(), sheet);
        }
    }

    private void inPart(CorroboratedInPart inPart) {
        if (inPart.messages() > 0) {
            sheet.line("");
            sheet.paragraph(
                    2,
                    "",
                    words.frame(
                            "report.in-part",
                            words.number(inPart.messages()),
                            words.number(inPart.characters()),
                            words.number(inPart.own())));
        }
    }

    private void counts(Summary all) {
        sheet.heading(words.say("report.counts"));
        number("report.messages", all.messages());
        number("report.distinct-messages", all.distinctMessages());
        number("report.embedded-messages", all.embeddedMessages());
        number("report.distinct-message-ids", all.distinctMessageIds());
        number("report.collisions", all.messageIdCollisions());
        number("report.differing-versions", all.differingVersions());
        number("report.attachments", all.attachments());
        number("report.files", all.files());
        number("report.senders", all.senders());
        Long first = all.firstDate();
        Long last = all.lastDate();
        if (first != null && last != null) {
            sheet.fact(
                    "report.dates",
                    words.frame(
                            "report.dates.value",
                            words.day(Instant.ofEpochSecond(first)),
                            words.day(Instant.ofEpochSecond(last))));
        }
        number("report.impossible-dates", all.impossibleDates());
        breakdown("report.mailboxes", all.mailboxes(), sheet::data);
        List<Map.Entry<String, Long>> languages = new ArrayList<>();
        all.languages().forEach((language, n) -> languages.add(Map.entry("language." + language.tag(), n)));
        sheet.heading(words.say("report.languages"));
        sheet.table(
                List.of(Column.text(""), Column.number("")),
                languages.stream()
                        .map(entry -> List.of(words.say(entry.getKey()), words.number(entry.getValue())))
                        .toList());
    }

    private void documents(List<Map.Entry<String, Long>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        sheet.heading(words.say("report.documents"));
        sheet.table(
                List.of(Column.text(""), Column.number("")),
                counts.stream()
                        .map(count -> List.of(
                                count.getKey().isEmpty() ? words.say("report.documents.failed") : count.getKey(),
                                words.number(count.getValue())))
                        .toList());
    }

    private void sizes(Summary.Bytes bytes) {
        sheet.heading(words.say("report.sizes"));
        sheet.fact("report.bytes.received", words.bytes(bytes.received()));
        sheet.fact("report.bytes.expanded", words.bytes(bytes.expanded()));
        sheet.fact("report.bytes.distinct", words.bytes(bytes.distinct()));
    }

    private void levels(Summary all) {
        sheet.heading(words.say("report.levels"));
        sheet.paragraph(2, "", words.say("report.levels.rule"));
        List<List<String>> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            rows.add(List.of(words.number(all.levels().getOrDefault(level, 0L)), words.level(level)));
        }
        if (all.unjudged() > 0) {
            rows.add(List.of(words.number(all.unjudged()), words.say("report.unjudged")));
        }
        sheet.table(List.of(Column.number(""), Column.text("")), rows);
        sheet.line("");
        for (Level level : Level.values()) {
            if (all.levels().getOrDefault(level, 0L) > 0) {
                sheet.paragraph(2, "", words.level(level) + words.say("colon") + words.meaning(level));
            }
        }
    }

    private void breakdown(String titleKey, Map<String, Long> counts, java.util.function.UnaryOperator<String> name) {
        if (counts.isEmpty()) {
            return;
        }
        sheet.heading(words.say(titleKey));
        List<Map.Entry<String, Long>> shown = excerpt.some(List.copyOf(counts.entrySet()));
        sheet.table(
                List.of(Column.text(""), Column.number("")),
                shown.stream()
                        .map(entry -> List.of(
                                entry.getKey().isEmpty() ? words.say("report.no-mailbox") : name.apply(entry.getKey()),
                                words.number(entry.getValue())))
                        .toList());
        excerpt.rest(counts.size() - shown.size());
    }

    private void number(String labelKey, long n) {
        sheet.fact(labelKey, words.number(n));
    }
}
