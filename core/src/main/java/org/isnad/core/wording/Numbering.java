package org.isnad.core.wording;

import java.util.HashMap;
import java.util.Map;

/** Gives each different word a number, so that words of several texts are compared by their numbers. */
final class Numbering {
    // Of strings and not of hashes: whoever chooses the words of a text must not be able to make two of them one, nor
    // to
    // make the table slow (the map falls back to their order where hashes collide).
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The numbers of a text's words, in order. */
    int[] of(Wording wording, Run run) {
        int[] found = new int[run.length()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.computeIfAbsent(wording.folded(run.start() + i), word -> numbers.size());
        }
        return found;
    }

    /** How many different words were met. */
    int size() {
        return numbers.size();
    }
}
