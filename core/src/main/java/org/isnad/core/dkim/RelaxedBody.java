package org.isnad.core.dkim;

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
                i = word(bytes, i, end);
            } else {
                special(b);
                i++;
            }
        }
    }

    /** Copies from {@code start}, which is content, to before the next byte up to a space. */
    private int word(byte[] bytes, int start, int end) {
        beginContent();
        byte[] buffer = out.buffer;
        int filled = out.filled;
        int i = start;
        while (true) {
            int stop = Math.min(end, i + CanonicalOutput.SIZE - filled);
            while (i < stop && (bytes[i] > ' ' || bytes[i] < 0)) {
                buffer[filled++] = bytes[i++];
            }
            out.filled = filled;
            if (i < stop || i == end) {
                return i;
            }
            out.drain();
            filled = 0;
        }
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
