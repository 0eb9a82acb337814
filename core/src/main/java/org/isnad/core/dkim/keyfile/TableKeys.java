package org.isnad.core.dkim.keyfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys of a table with column names in its first line: TSV, or CSV (RFC 4180) with commas or semicolons. */
final class TableKeys {
    private final String text;
    private final char separator;

    private TableKeys(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The table, or null if the first line names no columns of keys. */
    static @Nullable TableKeys recognise(String text) {
        String first = text.lines().filter(row -> !row.isBlank()).findFirst().orElse("");
        for (char separator : new char[] {'\t', ',', ';'}) {
            List<String> names = List.of(first.split(String.valueOf(separator), -1));
            Columns columns =
                    Columns.of(names.stream().map(n -> n.replace("\"", "")).toList());
            if (columns.hold("record")
                    && (columns.hold("name") || (columns.hold("domain") && columns.hold("selector")))) {
                return new TableKeys(text, separator);
            }
        }
        return null;
    }

    KeyFile parse() {
        EntryList entries = new EntryList();
        List<Row> rows = rows();
        Columns columns = Columns.of(rows.getFirst().cells());
        for (Row row : rows.subList(1, rows.size())) {
            KeyStatement statement = new KeyStatement(columns.values(row.cells()));
            statement.addTo(entries, row.line());
        }
        return entries.finish(KeyFile.Format.TABLE);
    }

    /** Which column holds what. */
    private record Columns(List<String> fields) {
        static Columns of(List<String> names) {
            return new Columns(names.stream().map(KeyStatement::field).toList());
        }

        boolean hold(String field) {
            return fields.contains(field);
        }

        Map<String, String> values(List<String> cells) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < Math.min(fields.size(), cells.size()); i++) {
                values.putIfAbsent(fields.get(i), cells.get(i).strip());
            }
            return values;
        }
    }

    private record Row(List<String> cells, int line) {}

    /** Rows that are not blank; a quoted cell may hold line ends and doubled quotes. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int startLine = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            line += c == '\n' ? 1 : 0;
            if (quoted && i < text.length()) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                i += doubled ? 1 : 0;
                if (quoted) {
                    cell.append(c);
                }
            } else if (c == '"' && separator != '\t' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                        rows.add(new Row(List.copyOf(cells), startLine));
                    }
                    cells.clear();
                    startLine = line;
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
