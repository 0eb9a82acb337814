package org.isnad.core.dkim;

import org.isnad.core.item.ByteScan;

/** Relaxed (RFC 6376, 3.4.4): white space is reduced, then empty lines at the end are dropped. */
final class RelaxedBody extends BodyCanonicalizer {
    private boolean pendingSpace;

    RelaxedBody(CanonicalOutput out, LineEnds lineEnds) {
        super(out, lineEnds);
    }

    @Override
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            byte b = bytes[i];
            if (b > ' ' || b < 0) {
                i = run(bytes, i, end);
            } else {
                special(b);
                i++;
            }
        }
    }

    /**
     * Hands on from {@code start}, which is content, all that is canonical as it stands: content, single spaces, and line
     * ends that no blank precedes. Text is mostly that, so that a body is hashed from where it lies.
     *
     * @return the offset of the first byte that was not dealt with
     */
    private int run(byte[] bytes, int start, int end) {
        beginContent();
        int i = start;
        while (true) {
            i = ByteScan.endOfPlainText(bytes, i, end);
            if (i == end) {
                break;
            }
            byte b = bytes[i];
            if (b == '\r' && i + 1 < end && bytes[i + 1] == '\n' && bytes[i - 1] != ' ') {
                i += 2;
            } else if (isContent(b)) {
                i++;
            } else {
                break;
            }
        }
        put(bytes, start, i);
        return i;
    }

    /** A run up to its last byte of content; the space or the line ends behind that are held back. */
    private void put(byte[] bytes, int start, int end) {
        int last = end;
        if (bytes[last - 1] == ' ') {
            pendingSpace = true;
            last--;
        }
        while (bytes[last - 1] == '\n') {
            pendingLineEnds++;
            lineOpen = false;
            last -= 2;
        }
        out.put(bytes, start, last - start);
    }

    /** No white space and no part of a line end. */
    private static boolean isContent(byte b) {
        return b > ' ' || b < 0 || (b != ' ' && b != '\t' && b != '\r' && b != '\n');
    }

    private void special(byte b) {
        switch (b) {
            case '\n' -> {
                if (pendingCr || lfIsLineEnd) {
                    pendingSpace = false;
                    endLine(!pendingCr);
                } else {
                    putContent(b);
                }
            }
            case '\r' -> {
                if (pendingCr) {
                    putContent('\r');
                }
                pendingCr = true;
            }
            case ' ', '\t' -> {
                if (pendingCr) {
                    pendingCr = false;
                    putContent('\r');
                }
                pendingSpace = true;
            }
            default -> {
                beginContent();
                out.put(b);
            }
        }
    }

    /** Writes what was held back before a byte of content: line ends, then a space, then a CR that no LF followed. */
    private void beginContent() {
        putPendingLineEnds();
        if (pendingSpace) {
            pendingSpace = false;
            out.put(' ');
        }
        if (pendingCr) {
            pendingCr = false;
            out.put('\r');
        }
        lineOpen = true;
    }

    @Override
    void putContent(int value) {
        pendingCr = false;
        beginContent();
        out.put(value);
    }

    @Override
    boolean emptyBodyIsLineEnd() {
        return false;
    }
}
