package org.isnad.core.dkim;

/** Simple (RFC 6376, 3.4.3): only empty lines at the end are touched. */
final class SimpleBody extends BodyCanonicalizer {
    SimpleBody(CanonicalOutput out, LineEnds lineEnds) {
        super(out, lineEnds);
    }

    @Override
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int from = offset;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\n') {
                line(bytes, from, i);
                from = i + 1;
            }
        }
        content(bytes, from, end);
    }

    /** The bytes {@code [from, lf)}, behind which a LF stands. */
    private void line(byte[] bytes, int from, int lf) {
        boolean cr = lf > from ? bytes[lf - 1] == '\r' : pendingCr;
        content(bytes, from, lf);
        if (cr || lfIsLineEnd) {
            endLine(!cr);
        } else {
            putContent('\n');
        }
    }

    /** Bytes without LF; a CR at their end waits for what follows. */
    private void content(byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        if (pendingCr) {
            pendingCr = false;
            putContent('\r');
        }
        pendingCr = bytes[to - 1] == '\r';
        int length = to - from - (pendingCr ? 1 : 0);
        if (length > 0) {
            putPendingLineEnds();
            out.put(bytes, from, length);
            lineOpen = true;
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
