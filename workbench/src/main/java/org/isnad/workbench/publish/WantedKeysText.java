package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.WantedKey;
import org.isnad.workbench.words.Words;

/** Keys that are missing, and what hangs on them, for people. */
public final class WantedKeysText {
    private WantedKeysText() {}

    /** Why signatures are not a plain match, by key and year. */
    static void causes(List<CauseLine> lines, Excerpt excerpt) {
        if (lines.isEmpty()) {
            return;
        }
        Sheet sheet = excerpt.sheet();
        Words words = sheet.words();
        sheet.heading(words.say("report.causes-by"));
        List<CauseLine> some = excerpt.few(lines);
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
        excerpt.rest(lines.size() - some.size());
    }

    /** Which keys are missing, and what each would decide. */
    static void wanted(List<WantedKey> keys, Excerpt excerpt) {
        if (keys.isEmpty()) {
            return;
        }
        Sheet sheet = excerpt.sheet();
        Words words = sheet.words();
        sheet.heading(words.say("report.wanted"));
        together(
                "report.wanted.together",
                keys.stream().filter(key -> !key.recovered()).toList(),
                sheet);
        together(
                "report.wanted.recovered",
                keys.stream().filter(WantedKey::recovered).toList(),
                sheet);
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
        List<WantedKey> some = excerpt.few(keys);
        table(some, sheet);
        excerpt.rest(keys.size() - some.size());
    }

    private static void together(String sentence, List<WantedKey> keys, Sheet sheet) {
        if (!keys.isEmpty()) {
            long messages = keys.stream().mapToLong(WantedKey::wouldDecide).sum();
            sheet.paragraph(
                    2,
                    "",
                    sheet.words()
                            .frame(
                                    sentence,
                                    sheet.words().number(keys.size()),
                                    sheet.words().number(messages)));
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
}
