package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.publish.Sheet.Column;
import org.isnad.workbench.store.Accounting;
import org.isnad.workbench.store.ContainerAccount;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.words.Words;

/** What was expected of each container and what came, and what could not be read, for people. */
final class ReconciliationText {
    private final Excerpt excerpt;
    private final Sheet sheet;
    private final Words words;

    private ReconciliationText(Excerpt excerpt) {
        this.excerpt = excerpt;
        this.sheet = excerpt.sheet();
        this.words = sheet.words();
    }

    static void write(CaseReport report, Excerpt excerpt) {
        new ReconciliationText(excerpt).write(report);
    }

    private void write(CaseReport report) {
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
        excerpt.rest(report.containers().size() - shown.size());
        if (!report.notEmitted().isEmpty()) {
            sheet.heading(words.say("report.not-emitted"));
            List<ItemRow> items = excerpt.some(report.notEmitted());
            for (ItemRow item : items) {
                String reason = item.reason() == null ? words.word("status", item.status()) : words.say(item.reason());
                sheet.paragraph(2, "· ", sheet.data(item.locator().text()) + words.say("colon") + reason);
            }
            excerpt.rest(report.notEmitted().size() - items.size());
        }
    }

    /** All of them if they are few; otherwise those that are not in order, and then the first others. */
    private List<ContainerAccount> chosen(List<ContainerAccount> all) {
        if (excerpt.everything() || all.size() <= Excerpt.SOME) {
            return all;
        }
        List<ContainerAccount> odd = all.stream()
                .filter(account ->
                        !account.entries().balanced() || account.entries().failed() > 0)
                .toList();
        List<ContainerAccount> chosen = new ArrayList<>(excerpt.some(odd));
        for (ContainerAccount account : all) {
            if (chosen.size() >= Excerpt.SOME) {
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
}
