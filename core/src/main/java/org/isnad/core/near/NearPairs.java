package org.isnad.core.near;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All pairs of sketches that are likely near, without comparing each with each.
 *
 * <p>A sketch is cut into 16 bands of 4 places. Two texts are looked at if they agree in a whole band. With resemblance r that
 * happens with probability 1 − (1 − r⁴)¹⁶: 0.99 at 0.71, 0.64 at 0.5, 0.12 at 0.3, 0.03 at 0.2; the step lies at
 * (1/16)^(1/4) = 0.5, which is also where a pair is {@linkplain #LEAST kept}. Texts of the very same words stand for one another:
 * one of them is compared. Within a band the members of one value are compared with at most {@link #WINDOW} neighbours, so that
 * ten thousand circulars that differ in a name cost a line and not a square.
 *
 * <p>In memory lie the sketches (256 bytes each) and two numbers a text for one band after the other. Source: A. Broder and
 * others, <i>Min-wise independent permutations</i>, 1998; J. Leskovec and others, <i>Mining of Massive Datasets</i>, 3.4.
 */
public final class NearPairs {
    public static final int BANDS = 16;

    /** Pairs of less resemblance are not kept. */
    public static final double LEAST = 0.5;

    static final int WINDOW = 16;

    private NearPairs() {}

    /**
     * Two texts that are near and not of the same words.
     *
     * @param left place of the one in the list, smaller than {@code right}
     * @param resemblance estimated
     */
    public record Pair(int left, int right, double resemblance) {}

    /** In order of their places; texts too short to tell are in no pair. */
    public static List<Pair> among(List<TextSketch> sketches) {
        int[] chosen = oneOfEachWording(sketches);
        Set<Long> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            byBand(sketches, chosen, band, seen, pairs);
        }
        pairs.sort((a, b) -> a.left != b.left ? Integer.compare(a.left, b.left) : Integer.compare(a.right, b.right));
        return pairs;
    }

    private static int[] oneOfEachWording(List<TextSketch> sketches) {
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < sketches.size(); i++) {
            if (sketches.get(i).tells()) {
                first.putIfAbsent(sketches.get(i).whole(), i);
            }
        }
        return first.values().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static void byBand(List<TextSketch> sketches, int[] chosen, int band, Set<Long> seen, List<Pair> pairs) {
        record Member(long value, int place) {}
        Member[] members = Arrays.stream(chosen)
                .mapToObj(place -> new Member(sketches.get(place).band(band, BANDS), place))
                .toArray(Member[]::new);
        Arrays.sort(
                members,
                (a, b) -> a.value != b.value ? Long.compare(a.value, b.value) : Integer.compare(a.place, b.place));
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length && j <= i + WINDOW && members[j].value == members[i].value; j++) {
                int left = members[i].place;
                int right = members[j].place;
                double resemblance = sketches.get(left).resemblance(sketches.get(right));
                if (resemblance >= LEAST && seen.add((long) left << 32 | right)) {
                    pairs.add(new Pair(left, right, resemblance));
                }
            }
        }
    }
}
