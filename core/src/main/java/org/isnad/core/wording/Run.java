package org.isnad.core.wording;

/**
 * Words side by side: a half-open range of word numbers, {@code [start, end)}, of a {@link Wording}. An empty run is a
 * place between two words.
 *
 * @param start number of the first word, never negative
 * @param end number behind the last word, never before {@code start}
 */
public record Run(int start, int end) {
    public Run {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a run: " + start + ".." + end);
        }
    }

    /** Number of words. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }
}
