package org.isnad.workbench.store;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Asks which contents belong together. Each group is a set of a union-find over content numbers, made by one pass over the
 * relation; what was found is widened to its groups.
 */
public final class RelationQueries {
    private final Sql sql;

    RelationQueries(Sql sql) {
        this.sql = sql;
    }

    /** These contents and those in a conversation with one of them, as far as the second pass found. */
    public BitSet threads(BitSet contents) {
        Groups groups = new Groups();
        sql.forEach("SELECT child, parent FROM thread_edge", row -> groups.join(row.small(1), row.small(2)));
        return groups.widen(contents);
    }

    /** These contents and those attached to them, or that they are attached to. */
    public BitSet families(BitSet contents) {
        Groups groups = new Groups();
        sql.forEach(
                "SELECT i.content, p.content FROM item i JOIN item p ON p.id = i.parent"
                        + " WHERE p.kind IN (?, ?) AND i.content IS NOT NULL AND p.content IS NOT NULL",
                row -> groups.join(row.small(1), row.small(2)),
                Codes.of(ItemKind.MESSAGE),
                Codes.of(ItemKind.EMBEDDED_MESSAGE));
        return groups.widen(contents);
    }

    /** For each content number the smallest of its group of nearly equal messages; those beyond its end are alone. */
    public int[] nearlyTheSame(double least) {
        Groups groups = new Groups();
        sql.forEach(
                "SELECT number, other FROM near_pair WHERE resemblance >= CAST(? AS REAL)",
                row -> groups.join(row.small(1), row.small(2)),
                Double.toString(least));
        return groups.roots();
    }

    /** Numbers above the array's end are groups of their own. */
    private static final class Groups {
        private int[] above = new int[1 << 10];
        private int size;

        private void reach(int number) {
            if (number >= above.length) {
                above = Arrays.copyOf(above, Math.max(number + 1, above.length * 2));
            }
            while (size <= number) {
                above[size] = size;
                size++;
            }
        }

        int root(int number) {
            int at = number;
            while (at < size && above[at] != at) {
                above[at] = above[above[at]];
                at = above[at];
            }
            return at;
        }

        void join(int one, int other) {
            reach(Math.max(one, other));
            int first = root(one);
            int second = root(other);
            above[Math.max(first, second)] = Math.min(first, second);
        }

        BitSet widen(BitSet contents) {
            BitSet roots = new BitSet();
            contents.stream().forEach(number -> roots.set(root(number)));
            BitSet all = (BitSet) contents.clone();
            for (int number = 0; number < size; number++) {
                if (roots.get(root(number))) {
                    all.set(number);
                }
            }
            return all;
        }

        int[] roots() {
            int[] roots = new int[size];
            for (int number = 0; number < size; number++) {
                roots[number] = root(number);
            }
            return roots;
        }
    }
}
