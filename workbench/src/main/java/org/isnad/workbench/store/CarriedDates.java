package org.isnad.workbench.store;

import java.util.Arrays;
import java.util.BitSet;

/** What the messages state that carry documents: for each document that has such a date its number and epoch seconds. */
final class CarriedDates {
    private int[] numbers = new int[1 << 8];
    private long[] dates = new long[1 << 8];
    private int size;

    void add(int number, long date) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            dates = Arrays.copyOf(dates, size * 2);
        }
        numbers[size] = number;
        dates[size] = date;
        size++;
    }

    /** Numbers of the documents dated from a second on, until before another. */
    BitSet within(long from, long until) {
        BitSet within = new BitSet();
        for (int i = 0; i < size; i++) {
            if (dates[i] >= from && dates[i] < until) {
                within.set(numbers[i]);
            }
        }
        return within;
    }
}
