package org.isnad.core.dkim;

import org.isnad.core.item.ByteScan;

/** Simple (RFC 6376, 3.4.3): only empty lines at the end are touched. */
final class SimpleBody extends BodyCanonicalizer {
    SimpleBody(CanonicalOutput out, LineEnds lineEnds) {
        super(out, lineEnds);
    }

    /** What is canonical as it stands, lines that end with CRLF, is handed on in one run. */
    @Override
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int start = length > 0 && pendingCr ? behindCr(bytes, offset) : offset;
        int line = start;
        for (int lf = next(bytes, line, end); lf >= 0; lf = next(bytes, line, end)) {
            line = lf + 1;
            boolean bare = lf == start || bytes[lf - 1] != '\r';
            if (bare && lfIsLineEnd) {
                put(bytes, start, lf);
                endLine(true);
                start = line;
            }
        }
        if (start < end && bytes[end - 1] == '\r') {
            put(bytes, start, end - 1);
            pendingCr = true;
        } else {
            put(bytes, start, end);
        }
    }

    private static int next(byte[] bytes, int from, int end) {
        return ByteScan.indexOf(bytes, '\n', from, end);
    }

    /** What a CR at the end of the last piece was, now that the next byte is known; the offset of what is left. */
    private int behindCr(byte[] bytes, int offset) {
        pendingCr = false;
        if (bytes[offset] == '\n') {
            endLine(false);
            return offset + 1;
        }
        putContent('\r');
        return offset;
    }

    /** A run up to its last byte of content; the line ends behind that are held back. */
    private void put(byte[] bytes, int start, int end) {
        int last = end;
        while (last - start >= 2 && bytes[last - 1] == '\n' && bytes[last - 2] == '\r') {
            last -= 2;
        }
        if (last > start) {
            putPendingLineEnds();
            out.put(bytes, start, last - start);
            lineOpen = true;
        }
        if (last < end) {
            pendingLineEnds += (end - last) / 2;
            lineOpen = false;
        }
    }

    @Override
    void putContent(int value) {
        putPendingLineEnds();
        out.put(value);
        lineOpen = true;
    }

    @Override
    boolean emptyBodyIsLineEnd() {
        return true;
    }
}
