package org.isnad.core.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.wording.TextSpan;

/**
 * Lines taken out of a text, without the marks of quoting before them.
 *
 * @param text the lines, with a line feed behind each but the last
 * @param lines where each of them stands in the whole text, marks left out; an empty span is an empty line, or one that
 *     stands for other text in between
 */
public record Extract(String text, List<TextSpan> lines) {
    public static final Extract EMPTY = new Extract("", List.of());

    public Extract {
        lines = List.copyOf(lines);
    }

    static Extract of(String whole, List<TextSpan> lines) {
        StringBuilder text = new StringBuilder();
        for (TextSpan line : lines) {
            text.append(whole, line.start(), line.end()).append('\n');
        }
        text.setLength(Math.max(0, text.length() - 1));
        return new Extract(text.toString(), lines);
    }

    /** The places in the whole text of a stretch of this one, a span a line; lines of which nothing is meant are left out. */
    public List<TextSpan> places(TextSpan stretch) {
        List<TextSpan> places = new ArrayList<>();
        int start = 0;
        for (TextSpan line : lines) {
            int from = Math.max(stretch.start(), start);
            int to = Math.min(stretch.end(), start + line.length());
            if (from < to) {
                places.add(new TextSpan(line.start() + from - start, line.start() + to - start));
            }
            start += line.length() + 1;
        }
        return places;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
