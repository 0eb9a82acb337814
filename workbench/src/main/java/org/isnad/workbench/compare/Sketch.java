package org.isnad.workbench.compare;

import java.util.Arrays;
import org.isnad.core.comparison.MailCopy;
import org.isnad.core.wording.Wording;

/**
 * The words of a text in 32 numbers: of each of 32 orders of all runs of three words the first one (A. Broder, <i>On the
 * resemblance and containment of documents</i>, 1997). The share of equal numbers estimates how many runs two texts share.
 */
final class Sketch {
    private static final int ORDERS = 32;
    private static final int RUN = 3;

    private final int words;
    /** Hash of all words in order. */
    private final long whole;

    private final long[] least;

    private Sketch(int words, long whole, long[] least) {
        this.words = words;
        this.whole = whole;
        this.least = least;
    }

    static Sketch of(MailCopy copy) {
        Wording words = Wording.of(copy.plain().text());
        long[] least = new long[ORDERS];
        Arrays.fill(least, Long.MAX_VALUE);
        long[] last = new long[RUN];
        long whole = 1;
        for (int i = 0; i < words.size(); i++) {
            long word = words.folded(i).hashCode() * 0x9E3779B97F4A7C15L;
            whole = mixed(whole * 31 + word);
            last[i % RUN] = word;
            long run = i < RUN - 1 && words.size() >= RUN
                    ? 0
                    : last[i % RUN] + 3 * last[(i + RUN - 1) % RUN] + 7 * last[(i + 1) % RUN];
            if (run != 0) {
                for (int k = 0; k < ORDERS; k++) {
                    least[k] = Math.min(least[k], mixed(run ^ (k + 1) * 0xD1B54A32D192ED03L));
                }
            }
        }
        return new Sketch(words.size(), whole, least);
    }

    /** How many words the text has. */
    int words() {
        return words;
    }

    /** Hash of all words in order: equal for equal texts. */
    long whole() {
        return whole;
    }

    /** From 0, nothing in common, to 1. */
    double likeness(Sketch other) {
        if (whole == other.whole && words == other.words) {
            return 1;
        }
        int equal = 0;
        for (int k = 0; k < ORDERS; k++) {
            equal += least[k] == other.least[k] && least[k] != Long.MAX_VALUE ? 1 : 0;
        }
        return equal / (double) ORDERS;
    }

    /** The finalizer of SplittableRandom (G. Steele and others, 2014): every bit depends on every bit. */
    private static long mixed(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
