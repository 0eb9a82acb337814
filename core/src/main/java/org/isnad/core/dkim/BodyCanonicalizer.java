package org.isnad.core.dkim;

import org.isnad.core.item.Octets.ChunkConsumer;

/**
 * Canonicalization of a body (RFC 6376, 3.4.3 and 3.4.4), piece by piece: whatever the pieces, the result is the same.
 *
 * <p>The rules, in the order of the RFC:
 * <ol>
 *   <li>relaxed: white space at the end of a line is dropped, other runs of it become one space;
 *   <li>empty lines at the end are dropped;
 *   <li>what does not end with a line end gets one; an empty body is one line end under simple, nothing under relaxed.
 * </ol>
 * A CR without LF is a byte like any other. A LF without CR is one too where the bytes are taken as they stand; an
 * archive that was stored with LF is canonicalized with {@link LineEnds#LF_IS_CRLF}.
 */
abstract class BodyCanonicalizer implements ChunkConsumer {
    /** What a LF that follows no CR is. */
    enum LineEnds {
        AS_THEY_STAND,
        LF_IS_CRLF
    }

    final CanonicalOutput out;
    final boolean lfIsLineEnd;

    /** Line ends not yet written, for they may be at the end of the body. */
    long pendingLineEnds;
    /** Whether the last byte was a CR, which a LF may follow. */
    boolean pendingCr;
    /** Whether something was written since the last line end. */
    boolean lineOpen;

    private long bareLineEnds;
    private boolean finalLineEndAdded;

    BodyCanonicalizer(CanonicalOutput out, LineEnds lineEnds) {
        this.out = out;
        this.lfIsLineEnd = lineEnds == LineEnds.LF_IS_CRLF;
    }

    static BodyCanonicalizer of(Canonicalization kind, LineEnds lineEnds, CanonicalOutput out) {
        return switch (kind) {
            case SIMPLE -> new SimpleBody(out, lineEnds);
            case RELAXED -> new RelaxedBody(out, lineEnds);
        };
    }

    /**
     * Settles what was held back and hands it on, all but a last line end.
     *
     * @return whether a last line end is due
     */
    final boolean settle() {
        if (pendingCr) {
            pendingCr = false;
            putContent('\r');
        }
        finalLineEndAdded = lineOpen;
        boolean due = lineOpen || out.written() > 0 || emptyBodyIsLineEnd();
        out.drain();
        return due;
    }

    /** LF without CR that were taken as line ends. */
    final long bareLineEnds() {
        return bareLineEnds;
    }

    /** Whether the last line had no line end of its own. */
    final boolean finalLineEndAdded() {
        return finalLineEndAdded;
    }

    abstract boolean emptyBodyIsLineEnd();

    /** Writes one byte that is no white space and no line end, and what was held back before it. */
    abstract void putContent(int value);

    /** A line has ended, with its CR ({@code bare} false) or without. */
    final void endLine(boolean bare) {
        pendingCr = false;
        pendingLineEnds++;
        lineOpen = false;
        if (bare) {
            bareLineEnds++;
        }
    }

    final void putPendingLineEnds() {
        for (; pendingLineEnds > 0; pendingLineEnds--) {
            out.putLineEnd();
        }
    }
}
