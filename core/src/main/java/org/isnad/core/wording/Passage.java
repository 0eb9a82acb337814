package org.isnad.core.wording;

import java.util.List;

/**
 * The stretch of a text that comes nearest to some words that are looked for.
 *
 * @param run the words of the text
 * @param edits from the words looked for (left, all of them) to those of the run (right), in order
 * @param same how many of the words looked for stand there as the same words
 * @param near how many more stand there with slips of letters ({@link NearWords})
 * @param missing how many do not stand there, or another word in their place
 * @param inserted how many words of the run nothing was looked for in whose place
 * @param score of the {@link Alignment}; comparable for the same words looked for
 */
public record Passage(Run run, List<Edit> edits, int same, int near, int missing, int inserted, int score) {
    public Passage {
        edits = List.copyOf(edits);
    }

    /** Whether all words stand there, side by side and in order, and nothing between them. */
    public boolean exact() {
        return near + missing + inserted == 0;
    }

    /** Words that differ, on the side that has more of them. */
    public int differences() {
        return near + missing + inserted;
    }
}
