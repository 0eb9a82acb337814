package org.isnad.core.near;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.isnad.core.wording.Wording;

/**
 * The words of a text in 64 numbers. All runs of three folded words are put into 64 orders, and of each order the first run is
 * kept. The share of places at which two sketches agree estimates their <em>resemblance</em>: of all runs that either text has,
 * the share that both have. Its standard error is √(r(1−r)/64), at most 0.0625.
 *
 * <p>An order is that of a 64-bit hash; the upper half of the least one is kept, so that chance makes two different runs agree
 * once in four thousand million places. Source: A. Broder, <i>On the resemblance and containment of documents</i>, 1997.
 */
public final class TextSketch {
    /** How many orders. */
    public static final int ORDERS = 64;

    /** Words of a run: with two, set phrases of a language make strangers alike; with four, a changed word costs a run more. */
    public static final int RUN = 3;

    /** Of a shorter text too few runs remain for an estimate, and short texts are alike by nature. */
    public static final int FEWEST_WORDS = 16;

    private final int words;
    private final long whole;
    private final int[] least;

    private TextSketch(int words, long whole, int[] least) {
        this.words = words;
        this.whole = whole;
        this.least = least;
    }

    public static TextSketch of(Wording wording) {
        long[] runs = Runs.of(wording);
        long[] least = new long[ORDERS];
        Arrays.fill(least, -1L);
        for (long run : runs) {
            for (int k = 0; k < ORDERS; k++) {
                long place = Runs.mixed(run ^ (k + 1L) * 0xD1B54A32D192ED03L);
                if (Long.compareUnsigned(place, least[k]) < 0) {
                    least[k] = place;
                }
            }
        }
        int[] kept = new int[ORDERS];
        for (int k = 0; k < ORDERS; k++) {
            kept[k] = (int) (least[k] >>> 32);
        }
        return new TextSketch(wording.size(), Runs.whole(wording), kept);
    }

    /** @param bytes as {@link #toBytes()} gave them */
    public static TextSketch of(int words, long whole, byte[] bytes) {
        if (bytes.length != 4 * ORDERS) {
            throw new IllegalArgumentException("a sketch of " + bytes.length + " bytes");
        }
        int[] least = new int[ORDERS];
        ByteBuffer.wrap(bytes).asIntBuffer().get(least);
        return new TextSketch(words, whole, least);
    }

    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * ORDERS);
        bytes.asIntBuffer().put(least);
        return bytes.array();
    }

    /** How many words the text has. */
    public int words() {
        return words;
    }

    /** A hash of all folded words in order: equal for the same words. */
    public long whole() {
        return whole;
    }

    /** Whether there are words enough to say that two texts are alike. */
    public boolean tells() {
        return words >= FEWEST_WORDS;
    }

    public boolean sameWords(TextSketch other) {
        return whole == other.whole && words == other.words;
    }

    /** The resemblance of the two texts, estimated: from 0, no run in common, to 1. */
    public double resemblance(TextSketch other) {
        if (words == 0 || other.words == 0) {
            return 0;
        }
        int equal = 0;
        for (int k = 0; k < ORDERS; k++) {
            equal += least[k] == other.least[k] ? 1 : 0;
        }
        return equal / (double) ORDERS;
    }

    /** A hash of the {@code band}-th of {@code bands} equal parts of the sketch. */
    long band(int band, int bands) {
        int rows = ORDERS / bands;
        long hash = band + 1L;
        for (int k = band * rows; k < (band + 1) * rows; k++) {
            hash = Runs.mixed(hash * 31 + least[k]);
        }
        return hash;
    }
}
