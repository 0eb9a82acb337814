package org.isnad.core.item;

/**
 * A half-open range of byte offsets, {@code [start, end)}, within one {@link Octets}.
 *
 * @param start offset of the first byte, never negative
 * @param end offset behind the last byte, never before {@code start}
 */
public record Span(long start, long end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public long length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(long offset) {
        return start <= offset && offset < end;
    }
}
