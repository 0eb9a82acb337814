package org.isnad.core.quote;

import java.util.List;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Run;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;

/**
 * A quote laid beside what may be its original.
 *
 * @param outcome how they compare
 * @param original the words of the original's own text
 * @param quote the words of the quote
 * @param edits from the original (left) to the quote (right), in order, every word of both in exactly one
 * @param differences the edits that are neither the same nor a cut between lines or sentences
 * @param covered runs of the original's words that the quote has, whole sentences or paragraphs only where something was
 *     cut beside them; empty unless identical or trimmed
 * @param places where the covered runs stand in the original's displayed text
 */
public record QuoteMatch(
        Outcome outcome,
        Wording original,
        Wording quote,
        List<Edit> edits,
        List<Edit> differences,
        List<Run> covered,
        List<TextSpan> places) {
    /** How a quote compares with its original. */
    public enum Outcome {
        /** The same words, all of them. */
        IDENTICAL,
        /** The same words, with lines or sentences of the original left out. */
        TRIMMED,
        /** Words differ, or are missing within a sentence. */
        DIFFERENT,
        /** Too little in common for the one to be a quote of the other. */
        UNRELATED
    }

    public QuoteMatch {
        edits = List.copyOf(edits);
        differences = List.copyOf(differences);
        covered = List.copyOf(covered);
        places = List.copyOf(places);
    }

    /** Words that both have. */
    public int same() {
        return edits.stream()
                .filter(edit -> edit instanceof Edit.Same)
                .mapToInt(edit -> edit.left().length())
                .sum();
    }

    /** Words of the original that are covered. */
    public int coveredWords() {
        return covered.stream().mapToInt(Run::length).sum();
    }
}
