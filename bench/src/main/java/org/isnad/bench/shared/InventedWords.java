package org.isnad.bench.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words of two to four syllables of no language, for archives whose size and not whose sense is measured. */
public final class InventedWords {
    private static final String[] STARTS = {
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "tr", "st"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u"};

    private InventedWords() {}

    /** So many, some twice; the same seed gives the same ones. */
    public static List<String> of(int count, long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = 1 + i % 3; syllable >= 0; syllable--) {
                word.append(STARTS[random.nextInt(STARTS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
            }
            words.add(word.toString());
        }
        return List.copyOf(words);
    }
}
