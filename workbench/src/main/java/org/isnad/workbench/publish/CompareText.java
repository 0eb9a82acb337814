package org.isnad.workbench.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.comparison.Cause;
import org.isnad.core.comparison.Outcome;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.compare.CaseComparison;
import org.isnad.workbench.compare.Coverage;
import org.isnad.workbench.compare.Exhibit;
import org.isnad.workbench.compare.PairResult;
import org.isnad.workbench.compare.Standing;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.words.Words;

/** A comparison for people: the exhibit, the counts, what differs, and what the reference says nothing of. */
public final class CompareText {
    private static final int SOME = 20;

    private final CompareReport report;
    private final Sheet sheet;
    private final Words words;
    private final int most;

    private CompareText(CompareReport report, boolean everything, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
        this.words = sheet.words();
        this.most = everything ? Integer.MAX_VALUE : SOME;
    }

    /** @param everything whether long lists are written out to their end */
    public static void write(CompareReport report, boolean everything, Sheet sheet) {
        CompareText text = new CompareText(report, everything, sheet);
        text.exhibit();
        text.results();
        text.lines("compare.differing", Outcome.DIFFERS);
        text.lines("compare.unclear", Outcome.UNCLEAR);
        text.transport();
        text.onlyInDump();
        text.alone(
                "compare.outcome.only-in-reference",
                report.onlyInReference(),
                report.comparison().onlyInReference());
    }

    private void exhibit() {
        Exhibit exhibit = report.exhibit();
        sheet.heading(words.say("compare.exhibit"));
        sheet.fact("compare.supplier", sheet.data(exhibit.supplier()));
        sheet.fact("compare.source", sheet.data(exhibit.source()));
        sheet.fact("compare.acquired", words.moment(exhibit.acquired(), 0));
        ItemId hash = exhibit.hash();
        if (hash != null) {
            sheet.fact(exhibit.files() == 1 ? "compare.exhibit-hash" : "compare.exhibit-hash-list", hash.hex());
        }
        sheet.fact("compare.files", words.number(exhibit.files()));
        sheet.fact("compare.messages", words.number(exhibit.messages()));
        sheet.fact("compare.covers", covers(exhibit, words));
        sheet.fact("compare.made", words.moment(report.made(), 0));
        if (!exhibit.complete()) {
            sheet.paragraph(2, "", words.say("compare.incomplete"));
        }
        if (report.outdated()) {
            sheet.paragraph(2, "", words.say("compare.outdated"));
        }
    }

    static String covers(Exhibit exhibit, Words words) {
        Long first = exhibit.firstDate();
        Long last = exhibit.lastDate();
        return first == null || last == null
                ? words.say("compare.covers.none")
                : words.frame(
                        "compare.covers.value",
                        words.day(Instant.ofEpochSecond(first)),
                        words.day(Instant.ofEpochSecond(last)));
    }

    private void results() {
        CaseComparison comparison = report.comparison();
        sheet.heading(words.say("compare.results"));
        count("compare.outcome.identical", comparison.identical());
        count("compare.outcome.transport", comparison.transportOnly());
        count("compare.outcome.unclear", comparison.of(Outcome.UNCLEAR));
        count("compare.outcome.differs", comparison.of(Outcome.DIFFERS));
        sheet.fact("compare.outcome.differs-in-words", words.number(comparison.differingInWords()));
        count("compare.outcome.only-in-dump", comparison.onlyInDump());
        count("compare.outcome.only-in-reference", comparison.onlyInReference());
        count("compare.outcome.versions", comparison.versioned());
        sheet.paragraph(2, "", words.say("compare.rule"));
    }

    private void count(String key, Collection<?> things) {
        sheet.fact(key, words.number(things.size()));
    }

    private void lines(String titleKey, Outcome outcome) {
        List<CompareReport.Line> lines = report.listed().stream()
                .filter(line -> line.pair().outcome() == outcome)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        sheet.heading(words.say(titleKey));
        lines.stream().limit(most).forEach(this::line);
        more(lines.size());
    }

    private void line(CompareReport.Line line) {
        message(line.dump());
        PairResult pair = line.pair();
        pair.causes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(cause -> cause.outcome().compareTo(Outcome.UNCLEAR) >= 0))
                .forEach(entry -> sheet.paragraph(
                        4,
                        "– ",
                        CompareWords.aspect(words, entry.getKey())
                                + words.say("colon")
                                + CompareWords.causes(
                                        words,
                                        entry.getValue().stream()
                                                .filter(cause -> cause.outcome().compareTo(Outcome.UNCLEAR) >= 0)
                                                .toList())));
        if (pair.otherSending()) {
            sheet.paragraph(4, "– ", words.say("compare.sheet.other-sending"));
        }
        if (line.standing() == Standing.DUMP) {
            sheet.paragraph(4, "– ", words.say("compare.questioned"));
        }
        if (line.sheet() != null) {
            sheet.paragraph(4, "– ", words.say("compare.sheet.file") + words.say("colon") + sheet.data(line.sheet()));
        }
    }

    private void message(StoredMessage message) {
        Long date = message.date();
        sheet.line("  " + message.content().hex().substring(0, 12) + "  "
                + (date == null ? "–" : words.day(Instant.ofEpochSecond(date))) + "  "
                + sheet.data(message.fromAddress()) + "  " + sheet.data(Cells.shorten(message.subject(), 60)));
    }

    private void more(int all) {
        if (all > most) {
            sheet.line("  " + words.frame("compare.more", words.number(all - most)));
        }
    }

    private void transport() {
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        for (PairResult pair : report.comparison().pairs()) {
            pair.causes().values().stream()
                    .flatMap(Collection::stream)
                    .distinct()
                    .filter(cause -> cause.outcome() == Outcome.TRANSPORT)
                    .forEach(cause -> counts.merge(cause, 1, Integer::sum));
        }
        if (!counts.isEmpty()) {
            sheet.heading(words.say("compare.transport-causes"));
            counts.forEach((cause, n) -> sheet.paragraph(
                    2,
                    "– ",
                    words.frame("compare.cause-count", words.say("compare.cause." + cause.label()), words.number(n))));
        }
    }

    private void onlyInDump() {
        Coverage coverage = report.coverage();
        if (report.comparison().onlyInDump().isEmpty()) {
            return;
        }
        sheet.heading(words.say("compare.only-dump.title"));
        part(coverage.outside(), "compare.only-dump.outside");
        part(coverage.otherMailboxes(), "compare.only-dump.mailbox");
        part(coverage.within(), "compare.only-dump.within");
        sheet.paragraph(2, "", words.say("compare.only-dump.rule"));
        List<List<String>> rows = new ArrayList<>();
        coverage.mailboxes()
                .forEach((mailbox, share) -> rows.add(
                        List.of(sheet.data(mailbox), words.number(share.messages()), words.number(share.paired()))));
        sheet.table(
                List.of(
                        Sheet.Column.text("compare.mailbox"),
                        Sheet.Column.number("compare.mailbox.messages"),
                        Sheet.Column.number("compare.mailbox.paired")),
                rows.stream().limit(most).toList());
        alone(
                "compare.outcome.only-in-dump",
                report.onlyInDump(),
                report.comparison().onlyInDump());
    }

    private void part(long count, String key) {
        sheet.paragraph(2, "– ", words.frame("compare.cause-count", words.say(key), words.number(count)));
    }

    private void alone(String titleKey, List<StoredMessage> first, List<ItemId> all) {
        if (all.isEmpty()) {
            return;
        }
        sheet.heading(words.say(titleKey));
        first.stream().limit(most).forEach(this::message);
        more(all.size());
    }
}
