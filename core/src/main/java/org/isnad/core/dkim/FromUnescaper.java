package org.isnad.core.dkim;

import org.isnad.core.item.Octets.ChunkConsumer;

/**
 * Takes back what mailbox files do to body lines that begin with "From ": a {@code >} in front of them. In the variant
 * "mboxo" only "From " itself was escaped, in "mboxrd" also lines that already had {@code >} in front.
 */
final class FromUnescaper implements ChunkConsumer {
    /** Which lines lose one {@code >}. */
    enum Variant {
        NONE,
        MBOXRD,
        MBOXO
    }

    private static final byte[] WORD = {'F', 'r', 'o', 'm', ' '};
    private static final byte[] QUOTE = {'>'};

    private final Variant variant;
    private final ChunkConsumer next;
    /** Within a line that is not, or no longer, in question. */
    private boolean inLine;
    /** {@code >} met at the start of the line, held back. */
    private long quotes;
    /** Bytes of {@link #WORD} met behind them, held back. */
    private int matched;

    private long unescaped;

    FromUnescaper(Variant variant, ChunkConsumer next) {
        this.variant = variant;
        this.next = next;
    }

    /** Lines changed so far. */
    long unescaped() {
        return unescaped;
    }

    @Override
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            i = inLine ? restOfLine(bytes, i, end) : lineStart(bytes, i);
        }
    }

    /** Hands on what is held back at the end of the body. */
    void finish() {
        release(quotes);
    }

    private int restOfLine(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        if (i < end) {
            i++;
            inLine = false;
        }
        next.accept(bytes, start, i - start);
        return i;
    }

    /** Looks at one byte at or near the start of a line; gives the position to go on from. */
    private int lineStart(byte[] bytes, int i) {
        byte b = bytes[i];
        if (b == '>' && matched == 0) {
            quotes++;
            return i + 1;
        }
        if (quotes == 0 || b != WORD[matched]) {
            release(quotes);
            return i;
        }
        matched++;
        if (matched == WORD.length) {
            boolean changes = variant == Variant.MBOXRD || (variant == Variant.MBOXO && quotes == 1);
            unescaped += changes ? 1 : 0;
            release(changes ? quotes - 1 : quotes);
        }
        return i + 1;
    }

    private void release(long leading) {
        for (long i = 0; i < leading; i++) {
            next.accept(QUOTE, 0, 1);
        }
        if (matched > 0) {
            next.accept(WORD, 0, matched);
        }
        quotes = 0;
        matched = 0;
        inLine = true;
    }
}
