package org.isnad.core.near;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.isnad.core.wording.Wording;

/** Hashes of the runs of three words of a text, and what two texts have in common of them, counted and not estimated. */
public final class Runs {
    private Runs() {}

    /** From 0 to 1, counted over both texts. */
    public static double resemblance(Wording left, Wording right) {
        Set<Long> ofLeft = distinct(left);
        Set<Long> ofRight = distinct(right);
        if (ofLeft.isEmpty() || ofRight.isEmpty()) {
            return 0;
        }
        long both = ofLeft.stream().filter(ofRight::contains).count();
        return both / (double) (ofLeft.size() + ofRight.size() - both);
    }

    private static Set<Long> distinct(Wording wording) {
        Set<Long> runs = new HashSet<>();
        Arrays.stream(of(wording)).forEach(runs::add);
        return runs;
    }

    /** One hash a run, in order; of a text shorter than a run, one for the whole; of an empty one, none. */
    static long[] of(Wording wording) {
        int size = wording.size();
        long[] words = new long[size];
        for (int i = 0; i < size; i++) {
            words[i] = word(wording.folded(i));
        }
        if (size == 0) {
            return new long[0];
        }
        int length = Math.min(TextSketch.RUN, size);
        long[] runs = new long[size - length + 1];
        for (int i = 0; i < runs.length; i++) {
            long run = length;
            for (int j = i; j < i + length; j++) {
                run = mixed(run * 31 + words[j]);
            }
            runs[i] = run;
        }
        return runs;
    }

    static long whole(Wording wording) {
        long whole = 1;
        for (int i = 0; i < wording.size(); i++) {
            whole = mixed(whole * 31 + word(wording.folded(i)));
        }
        return whole;
    }

    /** FNV-1a over UTF-16 units, 64 bits: {@code String.hashCode} would make different words equal too easily. */
    private static long word(String folded) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The finalizer of SplittableRandom (G. Steele and others, 2014): every bit depends on every bit. */
    static long mixed(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
