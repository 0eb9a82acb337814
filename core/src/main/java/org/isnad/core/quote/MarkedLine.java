package org.isnad.core.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.wording.TextSpan;

/**
 * A line of a text with its marks of quoting told apart.
 *
 * @param depth how many marks {@code >} stand before it, each with one space behind it or none
 * @param whole the line with its marks, without its line end
 * @param content the line without its marks
 */
record MarkedLine(int depth, TextSpan whole, TextSpan content) {
    /** A line that another one wrapped away from: {@code >From}, as mbox files escape it, is no quote. */
    private static final String ESCAPED = ">From ";

    static List<MarkedLine> of(String text) {
        List<MarkedLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lineFeed = text.indexOf('\n', start);
            int end = lineFeed < 0 ? text.length() : lineFeed;
            int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(line(text, start, last));
            start = end + 1;
        }
        unescape(text, lines);
        return lines;
    }

    private static MarkedLine line(String text, int start, int end) {
        int at = start;
        int depth = 0;
        int content = start;
        while (at < end && depth < 64) {
            int mark = at;
            while (mark < end && mark - at < 2 && text.charAt(mark) == ' ') {
                mark++;
            }
            if (mark == end || text.charAt(mark) != '>') {
                break;
            }
            depth++;
            at = mark + 1;
            content = at < end && text.charAt(at) == ' ' ? at + 1 : at;
        }
        return new MarkedLine(depth, new TextSpan(start, end), new TextSpan(content, end));
    }

    private static void unescape(String text, List<MarkedLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            MarkedLine line = lines.get(i);
            boolean alone =
                    (i == 0 || lines.get(i - 1).depth == 0) && (i + 1 == lines.size() || lines.get(i + 1).depth == 0);
            if (alone && line.depth == 1 && text.startsWith(ESCAPED, line.whole.start())) {
                lines.set(i, new MarkedLine(0, line.whole, line.whole));
            }
        }
    }

    boolean isBlank(String text) {
        return content.of(text).isBlank();
    }
}
