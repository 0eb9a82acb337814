package org.isnad.core.item;

/**
 * A read-only run of bytes that is looked at, never owned: a small message lies in an array, one of a gigabyte is
 * windowed over a file. Code that reads mail is written once, against this.
 *
 * <p>Offsets are {@code long}: a dump holds messages beyond 2 GiB.
 */
public interface Octets {
    /** Number of bytes. */
    long length();

    /** The byte at {@code offset}, as a value from 0 to 255; offsets outside throw, for that is a programming error. */
    int at(long offset);

    /** The offset of the first {@code value} in {@code [from, to)}, or {@code -1}. A tight loop in every implementation. */
    long indexOf(int value, long from, long to);

    /** Hands over the bytes of {@code span} in order, in one or many pieces; the array must not be kept or changed. */
    void forEachChunk(Span span, ChunkConsumer consumer);

    /** A copy of the bytes of {@code span}, which the caller has bounded. */
    byte[] copy(Span span);

    /** A view of the bytes of {@code span}, offsets counted from its start; nothing is copied. */
    default Octets slice(Span span) {
        return span.start() == 0 && span.end() == length() ? this : OctetsSlice.of(this, span);
    }

    default Span all() {
        return new Span(0, length());
    }

    /** Receives one piece of a run of bytes. */
    @FunctionalInterface
    interface ChunkConsumer {
        void accept(byte[] bytes, int offset, int length);
    }
}
