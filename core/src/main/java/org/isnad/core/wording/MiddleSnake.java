package org.isnad.core.wording;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The heart of {@link WordDiff}. A path from the upper left corner of a table to the lower right one goes right where a
 * word of {@code a} is removed, down where one of {@code b} is added, and diagonally where both have the same word. The
 * shortest path is looked for from both ends at once; where the two meet, the table is cut into two smaller ones, which is
 * what saves the memory of remembering all paths. Tables that are still to be done lie on a stack of ours, so that no text
 * can exhaust the thread's.
 *
 * <p>After {@link #MOST_EDITS} steps without meeting, the table is cut where the search came furthest. That is the bound,
 * and it is taken from no sample: at that point the stretch under way has a thousand changed words, and nobody reads
 * whether they might have been some fewer.
 */
final class MiddleSnake {
    /** Steps from each end before a table is cut without a meeting. */
    static final int MOST_EDITS = 512;

    /** A diagonal that no path within the table has come to; far from overflow when steps are added. */
    private static final int NOWHERE = Integer.MIN_VALUE / 2;

    private final int[] a;
    private final int[] b;
    private final int[] placesA;
    private final int[] placesB;
    /** How far the paths came on each diagonal {@code k = x - y}, as x from their corner of the table. */
    private final int[] forward = new int[2 * MOST_EDITS + 3];

    private final int[] backward = new int[2 * MOST_EDITS + 3];
    private final Deque<Table> open = new ArrayDeque<>();

    /** Ranges of {@link #placesA} and {@link #placesB}. */
    private record Table(int fromA, int toA, int fromB, int toB) {
        int width() {
            return toA - fromA;
        }

        int height() {
            return toB - fromB;
        }
    }

    /** @param placesA the places of {@code a} that take part, in order; so for b */
    MiddleSnake(int[] a, int[] placesA, int[] b, int[] placesB) {
        this.a = a;
        this.placesA = placesA;
        this.b = b;
        this.placesB = placesB;
    }

    /** Marks the places that are not on a diagonal of the path. */
    void mark(boolean[] removed, boolean[] added) {
        open.push(new Table(0, placesA.length, 0, placesB.length));
        while (!open.isEmpty()) {
            Table table = trimmed(open.pop());
            if (table.fromA == table.toA || table.fromB == table.toB) {
                for (int i = table.fromA; i < table.toA; i++) {
                    removed[placesA[i]] = true;
                }
                for (int j = table.fromB; j < table.toB; j++) {
                    added[placesB[j]] = true;
                }
            } else {
                cut(table);
            }
        }
    }

    private Table trimmed(Table table) {
        int fromA = table.fromA;
        int toA = table.toA;
        int fromB = table.fromB;
        int toB = table.toB;
        while (fromA < toA && fromB < toB && same(fromA, fromB)) {
            fromA++;
            fromB++;
        }
        while (fromA < toA && fromB < toB && same(toA - 1, toB - 1)) {
            toA--;
            toB--;
        }
        return new Table(fromA, toA, fromB, toB);
    }

    private boolean same(int i, int j) {
        return a[placesA[i]] == b[placesB[j]];
    }

    private void cut(Table table) {
        int steps = Math.min(MOST_EDITS, (table.width() + table.height() + 1) / 2);
        Arrays.fill(forward, index(-steps - 1), index(steps + 1) + 1, NOWHERE);
        Arrays.fill(backward, index(-steps - 1), index(steps + 1) + 1, NOWHERE);
        for (int d = 0; d <= steps; d++) {
            if (forwardMeets(table, d) || backwardMeets(table, d)) {
                return;
            }
        }
        splitAtFurthest(table, steps);
    }

    private boolean forwardMeets(Table table, int d) {
        int delta = table.width() - table.height();
        for (int k = -d; k <= d; k += 2) {
            int x = step(table, forward, k, d);
            while (x >= 0
                    && x < table.width()
                    && x - k < table.height()
                    && same(table.fromA + x, table.fromB + x - k)) {
                x++;
            }
            forward[index(k)] = x;
            int opposite = delta - k;
            boolean other = (delta & 1) != 0 && Math.abs(opposite) < d;
            if (other && x + backward[index(opposite)] >= table.width()) {
                split(table, x, x - k);
                return true;
            }
        }
        return false;
    }

    private boolean backwardMeets(Table table, int d) {
        int delta = table.width() - table.height();
        for (int k = -d; k <= d; k += 2) {
            int x = step(table, backward, k, d);
            while (x >= 0
                    && x < table.width()
                    && x - k < table.height()
                    && same(table.toA - 1 - x, table.toB - 1 - (x - k))) {
                x++;
            }
            backward[index(k)] = x;
            int opposite = delta - k;
            boolean other = (delta & 1) == 0 && Math.abs(opposite) <= d;
            if (other && x + forward[index(opposite)] >= table.width()) {
                split(table, table.width() - x, table.height() - (x - k));
                return true;
            }
        }
        return false;
    }

    private static int index(int diagonal) {
        return diagonal + MOST_EDITS + 1;
    }

    /** The furthest place of a diagonal that lies one word from the paths on its neighbours, within the table. */
    private static int step(Table table, int[] paths, int k, int d) {
        if (d == 0) {
            return 0;
        }
        int right = paths[index(k - 1)] + 1;
        int down = paths[index(k + 1)];
        int furthest = NOWHERE;
        if (right >= 0 && right <= table.width() && right - k <= table.height()) {
            furthest = right;
        }
        if (down >= 0 && down - k <= table.height() && down > furthest) {
            furthest = down;
        }
        return furthest;
    }

    private void split(Table table, int x, int y) {
        open.push(new Table(table.fromA + x, table.toA, table.fromB + y, table.toB));
        open.push(new Table(table.fromA, table.fromA + x, table.fromB, table.fromB + y));
    }

    private void splitAtFurthest(Table table, int steps) {
        int bestX = 0;
        int bestY = 0;
        for (int k = -steps; k <= steps; k++) {
            int x = forward[index(k)];
            if (x >= 0 && 2 * x - k > bestX + bestY) {
                bestX = x;
                bestY = x - k;
            }
        }
        split(table, bestX, bestY);
    }
}
