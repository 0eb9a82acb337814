package org.isnad.core.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in texts of any length, the stretch that comes nearest to some words that are looked for: first word for word,
 * then around the places where most of them stand close to one another. Reads a text once; only the few best stretches
 * are looked at by {@link Alignment}, so that work is linear in the text.
 */
public final class Windows {
    /** Stretches of one text that are laid against the words looked for. */
    private static final int LOOKED_AT = 3;
    /** Room for words that were left out on the way: half as many again, and some for a short text. */
    private static final int SPARE = 8;

    private final Wording sought;
    private final int[] soughtNumbers;
    private final int[] wanted;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] fallback;

    public Windows(Wording sought) {
        this.sought = sought;
        this.soughtNumbers = new int[sought.size()];
        for (int i = 0; i < soughtNumbers.length; i++) {
            soughtNumbers[i] = numbers.computeIfAbsent(sought.folded(i), word -> numbers.size());
        }
        this.wanted = new int[numbers.size()];
        for (int number : soughtNumbers) {
            wanted[number]++;
        }
        this.fallback = fallback();
    }

    public Wording sought() {
        return sought;
    }

    /** The best passage of a text; null if none of the words stands in it. */
    public @Nullable Passage best(Wording text) {
        if (sought.size() == 0) {
            return null;
        }
        int[] met = new int[text.size()];
        for (int i = 0; i < met.length; i++) {
            met[i] = numbers.getOrDefault(text.folded(i), -1);
        }
        int exact = wordForWord(met);
        if (exact >= 0) {
            return Alignment.exact(sought, new Run(exact, exact + sought.size()));
        }
        Passage best = null;
        for (Run window : densest(met)) {
            Passage passage = Alignment.within(sought, text, window);
            if (passage != null && (best == null || passage.score() > best.score())) {
                best = passage;
            }
        }
        return best;
    }

    /** Knuth, Morris, Pratt 1977: where in the words looked for to go on after a mismatch. */
    private int[] fallback() {
        int[] table = new int[soughtNumbers.length];
        int matched = 0;
        for (int i = 1; i < table.length; i++) {
            while (matched > 0 && soughtNumbers[i] != soughtNumbers[matched]) {
                matched = table[matched - 1];
            }
            matched += soughtNumbers[i] == soughtNumbers[matched] ? 1 : 0;
            table[i] = matched;
        }
        return table;
    }

    /** The first place where all words stand side by side, or -1. */
    private int wordForWord(int[] met) {
        int matched = 0;
        for (int i = 0; i < met.length; i++) {
            while (matched > 0 && met[i] != soughtNumbers[matched]) {
                matched = fallback[matched - 1];
            }
            matched += met[i] == soughtNumbers[matched] ? 1 : 0;
            if (matched == soughtNumbers.length) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** The stretches with most of the words, none within another, each with room around it; the first of equal ones. */
    private List<Run> densest(int[] met) {
        int width = sought.size() + sought.size() / 2 + SPARE;
        int[] dense = density(met, width);
        List<Run> windows = new ArrayList<>();
        while (windows.size() < LOOKED_AT) {
            int best = -1;
            for (int i = 0; i < dense.length; i++) {
                if (dense[i] > 0 && (best < 0 || dense[i] > dense[best])) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            int from = Math.max(0, best + 1 - 2 * width);
            int to = Math.min(met.length, best + 1 + width);
            windows.add(new Run(from, to));
            for (int i = Math.max(0, best - width); i < to; i++) {
                dense[i] = 0;
            }
        }
        return windows;
    }

    /** How many of the words looked for stand in the stretch that ends with each word, none counted oftener than wanted. */
    private int[] density(int[] met, int width) {
        int[] dense = new int[met.length];
        int[] count = new int[wanted.length];
        int inside = 0;
        for (int i = 0; i < met.length; i++) {
            if (i >= width && met[i - width] >= 0 && count[met[i - width]]-- <= wanted[met[i - width]]) {
                inside--;
            }
            if (met[i] >= 0 && count[met[i]]++ < wanted[met[i]]) {
                inside++;
            }
            dense[i] = inside;
        }
        return dense;
    }
}
