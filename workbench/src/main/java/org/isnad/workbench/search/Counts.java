package org.isnad.workbench.search;

import java.util.Arrays;

/** How often each of some numbers was met, in the order of their first meeting. Emptied in the time of what it holds. */
final class Counts {
    private int[] counts = new int[1 << 12];
    private int[] met = new int[1 << 8];
    private int size;

    void add(int number, int times) {
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
        }
        if (counts[number] == 0) {
            if (size == met.length) {
                met = Arrays.copyOf(met, size * 2);
            }
            met[size++] = number;
        }
        counts[number] += times;
    }

    int size() {
        return size;
    }

    /** The {@code i}-th number that was met. */
    int number(int i) {
        return met[i];
    }

    int count(int number) {
        return counts[number];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[met[i]] = 0;
        }
        size = 0;
    }
}
