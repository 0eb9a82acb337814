package org.isnad.workbench.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.UuencodeBegin;

/**
 * Files that stand uuencoded (POSIX.1, {@code uuencode}) in the middle of a plain text, as mailers sent them before MIME and
 * long beside it. A block is one only if all of it is: a {@code begin} line with mode and name, lines whose first character
 * says how long they are, {@code end}. What is cut off or only spoken of stays text.
 */
final class UuencodedFiles {
    private static final String BEGIN = "begin ";
    private static final String END = "end";

    /** No more of a text is looked at. */
    private static final int LIMIT = 64 << 20;

    /** A checksum that some encoders put behind a line, and a carriage return. */
    private static final int MOST_BEHIND = 2;

    private static final int MOST_BYTES_A_LINE = 45;

    private final String text;
    private final long base;
    private final List<Found> found = new ArrayList<>();

    /**
     * @param name as the {@code begin} line has it
     * @param span from that line to behind the {@code end} line, in the bytes of the message
     */
    record Found(String name, Span span) {}

    private UuencodedFiles(String text, long base) {
        this.text = text;
        this.base = base;
    }

    /** In the order of the bytes. */
    static List<Found> in(Octets bytes, Span body) {
        Span looked = new Span(body.start(), Math.min(body.end(), body.start() + LIMIT));
        if (!UuencodeBegin.standsIn(bytes, looked)) {
            return List.of();
        }
        String text = new String(bytes.copy(looked), StandardCharsets.ISO_8859_1);
        UuencodedFiles files = new UuencodedFiles(text, body.start());
        files.find();
        return files.found;
    }

    private void find() {
        int at = text.startsWith(BEGIN) ? 0 : behindBreak(0);
        while (at > 0 || (at == 0 && text.startsWith(BEGIN))) {
            int end = block(at);
            at = behindBreak(Math.max(end - 1, at));
        }
    }

    /** The next line that begins a block behind {@code from}, or -1. */
    private int behindBreak(int from) {
        int lineEnd = text.indexOf("\n" + BEGIN, from);
        return lineEnd < 0 ? -1 : lineEnd + 1;
    }

    /** Behind the block that begins at {@code start}, which is kept; or {@code start} if there is none. */
    private int block(int start) {
        int line = nextLine(start);
        String name = name(text.substring(start + BEGIN.length(), Math.max(start + BEGIN.length(), line)));
        if (name.isEmpty() || !isFull(line)) {
            return start;
        }
        while (line < text.length()) {
            int next = nextLine(line);
            if (text.startsWith(END, line) && text.substring(line, next).strip().equals(END)) {
                found.add(new Found(name, new Span(base + start, base + next)));
                return next;
            }
            if (length(line, next) > wanted(line) + MOST_BEHIND) {
                return start;
            }
            line = next;
        }
        return start;
    }

    /** What stands behind mode: three or four octal digits; empty where the line is of another kind. */
    private static String name(String line) {
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '7') {
            digits++;
        }
        boolean mode = digits == 3 || digits == 4;
        return mode && digits < line.length() && line.charAt(digits) == ' '
                ? line.substring(digits).strip()
                : "";
    }

    /** The first line of data is as long as it says, or short of spaces at its end. */
    private boolean isFull(int line) {
        if (line >= text.length()) {
            return false;
        }
        int length = length(line, nextLine(line));
        int wanted = wanted(line);
        return wanted > 1 && length <= wanted + MOST_BEHIND && length * 2 > wanted;
    }

    /** Characters that a line has by its first one; 0 where that is none of the format. */
    private int wanted(int line) {
        char first = text.charAt(line);
        int bytes = first - ' ' & 0x3F;
        boolean known = first >= ' ' && first <= '`' && bytes <= MOST_BYTES_A_LINE;
        return known ? 1 + (bytes + 2) / 3 * 4 : 0;
    }

    private int length(int line, int next) {
        int end = next;
        while (end > line && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end - line;
    }

    private int nextLine(int from) {
        int lineFeed = text.indexOf('\n', from);
        return lineFeed < 0 ? text.length() : lineFeed + 1;
    }
}
