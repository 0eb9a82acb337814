package org.isnad.workbench.store;

import java.util.function.LongBinaryOperator;

/** One part of {@link ContentNumbers}: open addressing, linear probing, at most three quarters full. Guarded by itself. */
final class ContentTable {
    private long[] keys = new long[2 * 64];
    private int[] numbers = new int[64];
    private byte[] flags = new byte[64];
    private int size;

    /** Where this key is, or the empty slot where it would be. */
    int slot(long a, long b, long mixed) {
        int mask = numbers.length - 1;
        int slot = (int) mixed & mask;
        while (numbers[slot] != 0 && (keys[2 * slot] != a || keys[2 * slot + 1] != b)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The number in a slot, or 0 if it is empty. */
    int number(int slot) {
        return numbers[slot];
    }

    int flags(int slot) {
        return flags[slot];
    }

    boolean raise(int slot, int flag) {
        boolean fresh = (flags[slot] & flag) == 0;
        flags[slot] |= (byte) flag;
        return fresh;
    }

    void put(int slot, long a, long b, int number, int flag, LongBinaryOperator mix) {
        size += numbers[slot] == 0 ? 1 : 0;
        set(slot, a, b, number, (byte) flag);
        if (size * 4L > numbers.length * 3L) {
            grow(mix);
        }
    }

    private void set(int slot, long a, long b, int number, byte flag) {
        keys[2 * slot] = a;
        keys[2 * slot + 1] = b;
        numbers[slot] = number;
        flags[slot] = flag;
    }

    private void grow(LongBinaryOperator mix) {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        byte[] oldFlags = flags;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldNumbers.length * 2];
        flags = new byte[oldFlags.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                long a = oldKeys[2 * i];
                long b = oldKeys[2 * i + 1];
                set(slot(a, b, mix.applyAsLong(a, b)), a, b, oldNumbers[i], oldFlags[i]);
            }
        }
    }
}
