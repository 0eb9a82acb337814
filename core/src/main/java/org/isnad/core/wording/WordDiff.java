package org.isnad.core.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What differs between the words of two texts: the fewest words removed and added that take the left one to the right
 * one, or nearly the fewest where two long texts have little in common.
 *
 * <p>Three steps. (1) What both texts begin and end with is the same. (2) A word that the other text has nowhere is
 * changed, whatever else; these are set aside. (3) The rest is compared by Myers' algorithm in linear memory
 * ({@link MiddleSnake}), which is bounded: work grows with the length of the texts times {@link MiddleSnake#MOST_EDITS}
 * at worst, never with its square. Where the bound is met the result is still a true account of both texts, each word of
 * both in exactly one edit and <em>same</em> only where words are the same; it may only tell more changes than the
 * fewest. The same texts always give the same edits.
 *
 * <p>Source: E. W. Myers, <i>An O(ND) Difference Algorithm and Its Variations</i>, Algorithmica 1 (1986), section 4b.
 */
public final class WordDiff {
    private WordDiff() {}

    /** The edits of the whole texts, in order; empty only if neither has words. */
    public static List<Edit> between(Wording left, Wording right) {
        return between(left, left.all(), right, right.all());
    }

    /** The edits of two stretches of texts, in order; their runs are numbered as in the whole texts. */
    public static List<Edit> between(Wording left, Run leftRun, Wording right, Run rightRun) {
        Numbering numbering = new Numbering();
        int[] a = numbering.of(left, leftRun);
        int[] b = numbering.of(right, rightRun);
        boolean[] removed = new boolean[a.length];
        boolean[] added = new boolean[b.length];
        compare(a, b, numbering.size(), removed, added);
        return edits(removed, leftRun.start(), added, rightRun.start());
    }

    private static void compare(int[] a, int[] b, int different, boolean[] removed, boolean[] added) {
        int from = 0;
        int most = Math.min(a.length, b.length);
        while (from < most && a[from] == b[from]) {
            from++;
        }
        int behind = 0;
        while (behind < most - from && a[a.length - 1 - behind] == b[b.length - 1 - behind]) {
            behind++;
        }
        int[] inA = candidates(a, from, a.length - behind, occurring(b, from, b.length - behind, different), removed);
        int[] inB = candidates(b, from, b.length - behind, occurring(a, from, a.length - behind, different), added);
        new MiddleSnake(a, inA, b, inB).mark(removed, added);
    }

    private static boolean[] occurring(int[] words, int from, int to, int different) {
        boolean[] occurs = new boolean[different];
        for (int i = from; i < to; i++) {
            occurs[words[i]] = true;
        }
        return occurs;
    }

    /** The places whose word the other text has; all other places are marked as changed. */
    private static int[] candidates(int[] words, int from, int to, boolean[] other, boolean[] changed) {
        int[] places = new int[to - from];
        int size = 0;
        for (int i = from; i < to; i++) {
            if (other[words[i]]) {
                places[size++] = i;
            } else {
                changed[i] = true;
            }
        }
        return Arrays.copyOf(places, size);
    }

    /** What is not marked is the same, in order. */
    private static List<Edit> edits(boolean[] removed, int leftOffset, boolean[] added, int rightOffset) {
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < removed.length || j < added.length) {
            int fromLeft = i;
            int fromRight = j;
            while (i < removed.length && j < added.length && !removed[i] && !added[j]) {
                i++;
                j++;
            }
            boolean same = i > fromLeft;
            if (!same) {
                while (i < removed.length && removed[i]) {
                    i++;
                }
                while (j < added.length && added[j]) {
                    j++;
                }
            }
            Run left = new Run(leftOffset + fromLeft, leftOffset + i);
            Run right = new Run(rightOffset + fromRight, rightOffset + j);
            edits.add(same ? new Edit.Same(left, right) : Edit.change(left, right));
        }
        return edits;
    }
}
