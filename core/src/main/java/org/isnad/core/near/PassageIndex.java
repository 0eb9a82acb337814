package org.isnad.core.near;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.wording.Wording;

/**
 * Finds in which of many texts a passage may stand, without laying it beside all of them.
 *
 * <p>Of the hashes of all runs of {@value TextSketch#RUN} words of a text, every window of {@value #WINDOW} neighbours keeps
 * its least one (<em>winnowing</em>: S. Schleimer, D. Wilkerson, A. Aiken, 2003). What is kept depends on the words of the
 * window alone, so that two texts with {@value #CERTAIN} words in a row in common have kept a hash in common, wherever the
 * stretch stands in them; about one hash in four or five words is kept. An entry is one number of 64 bits: 40 of the hash, 24
 * of which text; sorted once, looked up by halving. A hundred thousand texts of 150 words take 30 MB.
 *
 * <p>It gives candidates and vouches for nothing: whether the words are the same is for who compares them.
 */
public final class PassageIndex {
    private static final int WINDOW = 7;
    /** Words in a row after which a common hash is certain. */
    static final int CERTAIN = WINDOW + TextSketch.RUN - 1;

    private static final int TEXT_BITS = 24;
    private static final long TEXT_MASK = (1L << TEXT_BITS) - 1;
    /** Texts that can be told apart. */
    public static final int MOST_TEXTS = 1 << TEXT_BITS;
    /** Hashes that are kept of one text: what lies behind stays unfound by this way. */
    private static final int MOST_KEPT = 2_000;
    /** A run that stands in more texts is a set phrase or a footer, and tells nothing. */
    private static final int MOST_SHARING = 64;

    private final long[] entries;

    private PassageIndex(long[] entries) {
        this.entries = entries;
    }

    /** Takes the texts one by one, each under the number of its turn. */
    public static final class Builder {
        private long[] entries = new long[1 << 12];
        private int size;
        private int texts;

        /** @param kept of the next text, as {@link #kept} gives it */
        public Builder add(long[] kept) {
            if (texts == MOST_TEXTS) {
                throw new IllegalStateException("more texts than can be told apart");
            }
            for (long hash : kept) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size * 2);
                }
                entries[size++] = hash << TEXT_BITS | texts;
            }
            texts++;
            return this;
        }

        public PassageIndex build() {
            long[] all = Arrays.copyOf(entries, size);
            Arrays.sort(all);
            return new PassageIndex(all);
        }
    }

    /** The hashes that a text keeps, distinct. */
    public static long[] kept(Wording wording) {
        long[] runs = Runs.of(wording);
        long[] kept = new long[Math.min(MOST_KEPT, runs.length)];
        int size = 0;
        Deque<Integer> least = new ArrayDeque<>();
        int last = -1;
        for (int i = 0; i < runs.length && size < kept.length; i++) {
            while (!least.isEmpty() && Long.compareUnsigned(runs[least.getLast()], runs[i]) >= 0) {
                least.removeLast();
            }
            least.addLast(i);
            if (least.getFirst() <= i - WINDOW) {
                least.removeFirst();
            }
            boolean full = i >= WINDOW - 1 || i == runs.length - 1;
            if (full && least.getFirst() != last) {
                last = least.getFirst();
                kept[size++] = runs[last] & (-1L >>> TEXT_BITS);
            }
        }
        return Arrays.stream(kept, 0, size).distinct().toArray();
    }

    /** The texts that have most of a passage's hashes, the best first; of equals the earlier one. */
    public List<Integer> candidates(Wording passage, int most) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (long hash : kept(passage)) {
            int from = first(hash << TEXT_BITS);
            int to = from;
            while (to < entries.length && entries[to] >>> TEXT_BITS == hash && to - from <= MOST_SHARING) {
                to++;
            }
            if (to - from <= MOST_SHARING) {
                for (int i = from; i < to; i++) {
                    counts.merge((int) (entries[i] & TEXT_MASK), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The place of the first entry that is not less. Entries are sorted as signed numbers. */
    private int first(long entry) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
