package org.isnad.core.wording;

/**
 * A half-open range of UTF-16 units, {@code [start, end)}, of a text. (Bytes have {@link org.isnad.core.item.Span}.)
 *
 * @param start offset of the first unit, never negative
 * @param end offset behind the last unit, never before {@code start}
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
