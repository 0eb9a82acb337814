package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.Accounting;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.ContainerAccount;
import org.isnad.workbench.store.CorroboratedInPart;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.store.WantedKey;
import org.isnad.workbench.words.Words;

/** The report for people. Every figure says what it counts, and CONSISTENT never stands in one total with proof. */
public final class ReportText {
    /** Containers, mailboxes and keys that are listed unless all are asked for. */
    private static final int SOME = 25;

    /** Lines of tables in which the first ones say most. */
    private static final int FEW = 10;

    private final Sheet sheet;
    private final Words words;
    private final boolean everything;

    private ReportText(Sheet sheet, boolean everything) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.everything = everything;
    }

    /** @param everything whether long lists are written out to their end */
    public static void write(CaseReport report, boolean everything, Sheet sheet) {
        ReportText text = new ReportText(sheet, everything);
        if (report.arrived() != null) {
            AcquisitionsText.arrived(report.arrived(), sheet);
        }
        text.counts(report.summary());
        text.documents(report.documents());
        text.sizes(report.summary().bytes());
        text.reconciliation(report);
        text.signatures(report.summary());
        EndToEndText.write(report.otherSignatures(), sheet);
        text.causes(report.causes());
        text.wanted(report.wanted());
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

    private void reconciliation(CaseReport report) {
        sheet.heading(words.say("report.reconciliation"));
        sheet.paragraph(2, "", words.say("report.reconciliation.rule"));
        List<ContainerAccount> shown = chosen(report.containers());
        List<List<String>> rows = new ArrayList<>();
        for (ContainerAccount account : shown) {
            String place =
                    Cells.shorten(sheet.data(account.container().locator().text()), 44);
            rows.add(row(place, sheet.data(account.container().format()), account.entries()));
        }
        rows.add(row(words.say("report.total"), "", report.summary().items()));
        rows.add(row(words.say("report.parts"), "", report.summary().parts()));
        sheet.table(
                List.of(
                        Column.text("report.container"),
                        Column.text("report.format"),
                        Column.number("report.expected"),
                        Column.number("report.emitted"),
                        Column.number("report.duplicates"),
                        Column.number("report.failed"),
                        Column.number("report.skipped"),
                        Column.text("")),
                rows);
        rest(report.containers().size() - shown.size());
        if (!report.notEmitted().isEmpty()) {
            sheet.heading(words.say("report.not-emitted"));
            List<ItemRow> items = some(report.notEmitted());
            for (ItemRow item : items) {
                String reason = item.reason() == null ? words.word("status", item.status()) : words.say(item.reason());
                sheet.paragraph(2, "· ", sheet.data(item.locator().text()) + words.say("colon") + reason);
            }
            rest(report.notEmitted().size() - items.size());
        }
    }

    /** All of them if they are few; otherwise those that are not in order, and then the first others. */
    private List<ContainerAccount> chosen(List<ContainerAccount> all) {
        if (everything || all.size() <= SOME) {
            return all;
        }
        List<ContainerAccount> odd = all.stream()
                .filter(account ->
                        !account.entries().balanced() || account.entries().failed() > 0)
                .toList();
        List<ContainerAccount> chosen = new ArrayList<>(some(odd));
        for (ContainerAccount account : all) {
            if (chosen.size() >= SOME) {
                break;
            }
            if (!odd.contains(account)) {
                chosen.add(account);
            }
        }
        return chosen;
    }

    private List<String> row(String place, String format, Accounting account) {
        Long expected = account.expected();
        return List.of(
                place,
                format,
                expected == null ? words.say("report.not-countable") : words.number(expected),
                words.number(account.emitted()),
                words.number(account.duplicates()),
                words.number(account.failed()),
                words.number(account.skipped()),
                balance(account));
    }

    private String balance(Accounting account) {
        if (account.open() > 0) {
            return words.say("report.still-open");
        }
        return account.balanced() ? "" : words.say("report.not-balanced");
    }

    private void signatures(Summary all) {
        Summary.Signatures signatures = all.signatures();
        sheet.heading(words.say("report.signatures"));
        number("report.signatures.total", signatures.total());
        number("report.signatures.matching", signatures.matching());
        number("report.signatures.anchored", signatures.matchingAnchored());
        number("report.signatures.repaired", signatures.repaired());
        number("report.signatures.key-missing", signatures.keyMissing());
        number("report.signatures.failing", signatures.failing());
        sheet.paragraph(2, "", words.say("report.signatures.note"));
        if (!all.causes().isEmpty()) {
            sheet.heading(words.say("report.causes"));
            sheet.table(
                    List.of(Column.number(""), Column.text("")),
                    all.causes().entrySet().stream()
                            .map(entry ->
                                    List.of(words.number(entry.getValue()), words.word("dkim.cause", entry.getKey())))
                            .toList());
        }
        chains(all.arc());
        sheet.heading(words.say("report.decided"));
        number("report.decided.anchored", all.decided().anchoredKey());
        number("report.decided.unanchored", all.decided().unanchoredKey());
    }

    private void chains(Summary.Arc arc) {
        if (arc.messages() == 0 && arc.googleMarks() == 0) {
            return;
        }
        sheet.heading(words.say("report.arc"));
        number("report.arc.messages", arc.messages());
        number("report.arc.sets", arc.sets());
        number("report.arc.pass", arc.pass());
        number("report.arc.fail", arc.fail());
        number("report.arc.unchecked", arc.unchecked());
        number("report.arc.google", arc.googleMarks());
        sheet.paragraph(2, "", words.say("report.arc.note"));
    }

    private void causes(List<CauseLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        sheet.heading(words.say("report.causes-by"));
        List<CauseLine> some = few(lines);
        sheet.table(
                List.of(
                        Column.text("report.wanted.key"),
                        Column.text("report.causes-by.year"),
                        Column.number("report.causes-by.messages"),
                        Column.number("report.wanted.messages"),
                        Column.text("report.causes-by.key-state"),
                        Column.text("report.causes-by.cause")),
                some.stream()
                        .map(line -> List.of(
                                sheet.data(line.selector() + "._domainkey." + line.domain()),
                                line.year() == null ? "" : String.valueOf(line.year()),
                                words.number(line.messages()),
                                words.number(line.wouldDecide()),
                                words.word("report.key-state", line.key()),
                                words.word("dkim.cause", line.cause())))
                        .toList());
        rest(lines.size() - some.size());
    }

    private void wanted(List<WantedKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        sheet.heading(words.say("report.wanted"));
        together(
                "report.wanted.together",
                keys.stream().filter(key -> !key.recovered()).toList());
        together(
                "report.wanted.recovered",
                keys.stream().filter(WantedKey::recovered).toList());
        WantedKey first = keys.getFirst();
        if (first.wouldDecide() > 0) {
            sheet.paragraph(
                    2,
                    "",
                    words.say(
                            first.recovered() ? "report.wanted.first.recovered" : "report.wanted.first",
                            first.selector(),
                            first.domain(),
                            first.wouldDecide()));
        }
        List<WantedKey> some = few(keys);
        table(some, sheet);
        rest(keys.size() - some.size());
    }

    private void together(String sentence, List<WantedKey> keys) {
        if (!keys.isEmpty()) {
            long messages = keys.stream().mapToLong(WantedKey::wouldDecide).sum();
            sheet.paragraph(2, "", words.frame(sentence, words.number(keys.size()), words.number(messages)));
        }
    }

    /** The keys that are missing as a table. */
    public static void table(List<WantedKey> keys, Sheet sheet) {
        sheet.table(
                List.of(
                        Column.text("report.wanted.key"),
                        Column.number("report.wanted.messages"),
                        Column.number("report.wanted.signatures"),
                        Column.number("report.wanted.seals"),
                        Column.text("")),
                keys.stream()
                        .map(key -> List.of(
                                sheet.data(key.selector() + "._domainkey." + key.domain()),
                                sheet.words().number(key.wouldDecide()),
                                sheet.words().number(key.signatures()),
                                sheet.words().number(key.seals()),
                                key.recovered() ? sheet.words().say("report.key-state.recovered") : ""))
                        .toList());
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
        List<Map.Entry<String, Long>> shown = some(List.copyOf(counts.entrySet()));
        sheet.table(
                List.of(Column.text(""), Column.number("")),
                shown.stream()
                        .map(entry -> List.of(
                                entry.getKey().isEmpty() ? words.say("report.no-mailbox") : name.apply(entry.getKey()),
                                words.number(entry.getValue())))
                        .toList());
        rest(counts.size() - shown.size());
    }

    private void number(String labelKey, long n) {
        sheet.fact(labelKey, words.number(n));
    }

    private <T> List<T> few(List<T> all) {
        return everything ? all : all.subList(0, Math.min(FEW, all.size()));
    }

    private <T> List<T> some(List<T> all) {
        return everything ? all : all.subList(0, Math.min(SOME, all.size()));
    }

    private void rest(int more) {
        if (more > 0) {
            sheet.line("  " + words.frame("report.more", words.number(more)));
        }
    }
}
