package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values after RFC 4180: cells with a comma, a quotation mark or a line end stand in quotation marks, doubled
 * within. What is written comes from a dump and is opened in a spreadsheet: a cell that would be taken for a formula gets an
 * apostrophe in front; behind a semicolon or a tab, too, for where the comma is a decimal sign these part cells, whatever the
 * quotation marks say.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern WITHIN = Pattern.compile("([;\t]\"?)(?=[=+@-])");

    private Csv() {}

    /** One row, with its line end. */
    public static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(i > 0 ? "," : "").append(quoted(cells.get(i)));
        }
        return row.append("\r\n").toString();
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        safe = WITHIN.matcher(safe).replaceAll("$1'");
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** The rows of a text. Semicolons and tabs part cells too, where the first line has more of them than commas. */
    public static List<List<String>> rows(String text) {
        String first = text.lines().findFirst().orElse("");
        char comma = ',';
        for (char other : new char[] {';', '\t'}) {
            comma = count(first, other) > count(first, comma) ? other : comma;
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (within && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (within || cell.isEmpty())) {
                within = !within;
            } else if (!within && (c == comma || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (within || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }
}
