package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.words.Shown;
import org.isnad.workbench.words.Words;

/**
 * A text for people, line by line, in one language: headings, facts, tables, sentences. Whatever comes from the dump goes
 * in through {@link #data} or as an argument of a sentence and is harmless from there on. In a language that is written
 * from right to left every line begins with a right-to-left mark, for lines that happen to begin with a number or an
 * address.
 */
public final class Sheet {
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final int LABEL = 36;

    private final Words words;
    private final Ink ink;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    /** @param width columns of the terminal; sentences are broken at it, tables are not */
    public Sheet(Words words, Ink ink, int width) {
        this.words = words;
        this.ink = ink;
        this.width = Math.max(40, width);
    }

    public Words words() {
        return words;
    }

    public Ink ink() {
        return ink;
    }

    public int width() {
        return width;
    }

    /** Text out of a dump, within a line: harmless and set apart. */
    public String data(String text) {
        return Shown.apart(Shown.line(text), words.rightToLeft());
    }

    public Sheet heading(String text) {
        if (!out.isEmpty()) {
            line("");
        }
        return line(ink.strong(text));
    }

    public Sheet line(String text) {
        if (words.rightToLeft() && !text.isEmpty()) {
            out.append(RIGHT_TO_LEFT_MARK);
        }
        out.append(text.stripTrailing()).append('\n');
        return this;
    }

    /** A label and what it says. */
    public Sheet fact(String labelKey, String value) {
        return line("  " + Cells.pad(words.say(labelKey), LABEL, false) + " " + value);
    }

    public Sheet sentence(int indent, String lead, Phrase phrase) {
        return paragraph(indent, lead, words.say(phrase));
    }

    /** Rendered text, broken at the width; further lines are set in as far as the lead reaches. */
    public Sheet paragraph(int indent, String lead, String text) {
        int room = width - indent - Cells.width(lead);
        String hanging = " ".repeat(indent + Cells.width(lead));
        String start = " ".repeat(indent) + lead;
        StringBuilder current = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!current.isEmpty() && Cells.width(current + " " + word) > room) {
                line(start + current);
                start = hanging;
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        return line(start + current);
    }

    public Sheet table(List<Column> columns, List<List<String>> rows) {
        int n = columns.size();
        int[] widths = new int[n];
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            titles.add(
                    columns.get(i).titleKey().isEmpty()
                            ? ""
                            : words.say(columns.get(i).titleKey()));
            widths[i] = Cells.width(titles.get(i));
        }
        for (List<String> row : rows) {
            for (int i = 0; i < n; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        if (titles.stream().anyMatch(title -> !title.isEmpty())) {
            line(ink.faint(row(columns, widths, titles)));
        }
        rows.forEach(row -> line(row(columns, widths, row)));
        return this;
    }

    private static String row(List<Column> columns, int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder(" ");
        for (int i = 0; i < columns.size(); i++) {
            line.append(' ')
                    .append(Cells.pad(cells.get(i), widths[i], columns.get(i).number()))
                    .append(' ');
        }
        return line.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * @param titleKey key of the title, or empty for none
     * @param number whether its cells are numbers, which stand to the right
     */
    public record Column(String titleKey, boolean number) {
        public static Column text(String titleKey) {
            return new Column(titleKey, false);
        }

        public static Column number(String titleKey) {
            return new Column(titleKey, true);
        }
    }
}
