package org.isnad.workbench.web;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.publish.Inline;
import org.isnad.workbench.publish.Page;
import org.isnad.workbench.words.Words;

/**
 * What a screen shows as rows: for spreadsheets and as a page.
 *
 * @param name of the screen
 * @param columns names in CSV; {@code web.column.NAME} is the key of the word for it
 */
record Table(String name, List<String> columns, List<List<String>> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * RFC 4180, UTF-8 with a byte order mark, without which spreadsheets take Arabic for something else. A cell that a
     * spreadsheet would compute is put behind an apostrophe: text out of a dump is no formula.
     */
    String csv() {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append(String.join(",", columns)).append("\r\n");
        rows.forEach(row -> text.append(row.stream().map(Table::cell).collect(Collectors.joining(",")))
                .append("\r\n"));
        return text.toString();
    }

    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("-?[0-9.]+");
        String plain = formula ? "'" + value : value;
        return plain.matches("[^\",\r\n]*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    Page page(Words words) {
        Page page = new Page(words, Phrase.of("web.export." + name));
        page.sentence("web.export.limits");
        page.table(
                columns.stream().map(column -> "web.column." + column).toList(),
                rows.stream()
                        .map(row -> row.stream().map(Inline::data).toList())
                        .toList());
        return page;
    }
}
