package org.isnad.core.wording;

import java.util.Arrays;

/**
 * The words of a text, in order, each with its place and with what is left of it when everything is folded that a reader
 * does not take for another word. Two words are <em>the same</em> when their folded letters are equal; they may still be
 * <em>written differently</em>. Immutable; takes about twice the memory of its text.
 *
 * <p>How a text becomes words is written above {@link WordCutter}; it differs from the words of the search index in that
 * nothing is dropped and nothing cut, for here words are compared, not looked up.
 */
public final class Wording {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    /** The folded words, one behind the other; {@code foldedEnds[i]} is where that of word {@code i} ends. */
    private final char[] folded;

    private final int[] foldedEnds;

    Wording(String text, int[] starts, int[] ends, char[] folded, int[] foldedEnds) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.folded = folded;
        this.foldedEnds = foldedEnds;
    }

    public static Wording of(String text) {
        return new WordCutter(text).cut();
    }

    public String text() {
        return text;
    }

    /** Number of words. */
    public int size() {
        return starts.length;
    }

    public Run all() {
        return new Run(0, size());
    }

    /** The word as it is written, invisible characters within it included. */
    public String written(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** The word folded: letters and digits without case, marks and variants. Never empty. */
    public String folded(int word) {
        int from = foldedStart(word);
        return new String(folded, from, foldedEnds[word] - from);
    }

    public TextSpan span(int word) {
        return new TextSpan(starts[word], ends[word]);
    }

    /** From the first letter of the run to the last; for an empty run the place before the word that follows. */
    public TextSpan span(Run run) {
        if (run.isEmpty()) {
            int at = run.start() < size() ? starts[run.start()] : text.length();
            return new TextSpan(at, at);
        }
        return new TextSpan(starts[run.start()], ends[run.end() - 1]);
    }

    /** The run as it is written, with everything that stands between its words. */
    public String written(Run run) {
        return span(run).of(text);
    }

    /** Whether a word is the same as one of another text. */
    public boolean same(int word, Wording other, int otherWord) {
        return Arrays.equals(
                folded,
                foldedStart(word),
                foldedEnds[word],
                other.folded,
                other.foldedStart(otherWord),
                other.foldedEnds[otherWord]);
    }

    /** Whether two runs have the same words in the same order. */
    public boolean same(Run run, Wording other, Run otherRun) {
        if (run.length() != otherRun.length()) {
            return false;
        }
        for (int i = 0; i < run.length(); i++) {
            if (!same(run.start() + i, other, otherRun.start() + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all words of two texts are the same. */
    public boolean sameWords(Wording other) {
        return same(all(), other, other.all());
    }

    private int foldedStart(int word) {
        return word == 0 ? 0 : foldedEnds[word - 1];
    }
}
