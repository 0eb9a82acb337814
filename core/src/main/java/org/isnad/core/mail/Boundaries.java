package org.isnad.core.mail;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Octets;

/**
 * The boundaries of the multiparts that are open at a place, outermost first (RFC 2046, 5.1). A line is a delimiter if it
 * is exactly {@code --boundary} or {@code --boundary--}, white space at its end apart. Where nested multiparts declare
 * the same boundary the outermost one takes it, as in every reader that streams.
 */
final class Boundaries {
    /** The line is no delimiter. */
    static final int NONE = -1;

    private final List<byte[]> open = new ArrayList<>(4);

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Opens a multipart; gives its level. */
    int push(byte[] boundary) {
        open.add(boundary);
        return open.size() - 1;
    }

    void pop() {
        open.removeLast();
    }

    /**
     * What the line {@code [start, end)} delimits: {@code 2 * level}, and one more if it closes that level, or
     * {@link #NONE}. Costs nothing unless the line starts with two hyphens.
     */
    int match(Octets bytes, long start, long end) {
        if (end - start < 3 || bytes.at(start) != '-' || bytes.at(start + 1) != '-' || open.isEmpty()) {
            return NONE;
        }
        long last = end;
        while (last > start + 2 && isPadding(bytes.at(last - 1))) {
            last--;
        }
        for (int level = 0; level < open.size(); level++) {
            byte[] boundary = open.get(level);
            long rest = last - start - 2 - boundary.length;
            if (rest == 0 && matches(bytes, start + 2, boundary)) {
                return 2 * level;
            }
            if (rest == 2
                    && bytes.at(last - 1) == '-'
                    && bytes.at(last - 2) == '-'
                    && matches(bytes, start + 2, boundary)) {
                return 2 * level + 1;
            }
        }
        return NONE;
    }

    private static boolean matches(Octets bytes, long start, byte[] boundary) {
        for (int i = 0; i < boundary.length; i++) {
            if (bytes.at(start + i) != (boundary[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Transport padding, and the line end. */
    private static boolean isPadding(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
