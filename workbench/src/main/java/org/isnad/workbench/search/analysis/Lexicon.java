package org.isnad.workbench.search.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words one thread has met, with their forms: most words of a message were met before, so that a stem is worked out
 * once in many thousand words. Words and forms are numbered in one space. Bounded: beyond {@value #MOST_WORDS} words
 * {@link #isFull()} asks for {@link #clear()}, between two texts. Memory: about 5 MB when full.
 *
 * <p>Not safe for several threads at once.
 */
public final class Lexicon {
    private static final int MOST_WORDS = 1 << 16;
    private static final int MOST_BYTES = 1 << 20;
    /** Room for the words and forms of the one text that fills it. */
    private static final int SLOTS = 1 << 18;

    private final WordForms wordForms = new WordForms();
    /**
     * Of the word in each slot its hash, in the upper half, and its number + 1; or 0. Both together, because a look at another
     * array is a look at memory that is not at hand.
     */
    private long[] slots = new long[SLOTS];
    /** Per number: where the word begins in {@link #bytes}; one more than there are words. */
    private int[] starts = new int[1 << 12];

    private int[] hashes = new int[1 << 12];
    /** Per number: its forms' numbers, or null as long as nobody asked. */
    private int[] @Nullable [] forms = new int[1 << 12][];

    private byte[] bytes = new byte[1 << 14];
    private int size;

    /** The number of a word, which is given one if it is new. */
    public int number(byte[] word, int length) {
        int hash = hash(word, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long held = slots[slot]; held != 0; held = slots[slot]) {
            int number = (int) held - 1;
            if ((int) (held >>> Integer.SIZE) == hash && isWord(number, word, length)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = held(hash, size);
        return add(word, length, hash);
    }

    private static long held(int hash, int number) {
        return (long) hash << Integer.SIZE | (number + 1);
    }

    /** By hand: most words are shorter than what comparing ranges of arrays costs before it begins. */
    private boolean isWord(int number, byte[] word, int length) {
        int start = starts[number];
        if (starts[number + 1] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    private int add(byte[] word, int length, int hash) {
        int number = size++;
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
            forms = Arrays.copyOf(forms, forms.length * 2);
        }
        int start = starts[number];
        if (start + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + length));
        }
        System.arraycopy(word, 0, bytes, start, length);
        starts[number + 1] = start + length;
        hashes[number] = hash;
        if (size * 2 > slots.length) {
            rehash();
        }
        return number;
    }

    private void rehash() {
        slots = new long[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = held(hashes[number], number);
        }
    }

    /** The numbers of the forms a word is indexed under. */
    public int[] forms(int number) {
        int[] known = forms[number];
        if (known == null) {
            known = wordForms.indexed(word(number)).stream()
                    .mapToInt(this::number)
                    .toArray();
            forms[number] = known;
        }
        return known;
    }

    private int number(String form) {
        byte[] utf8 = form.getBytes(StandardCharsets.UTF_8);
        return number(utf8, utf8.length);
    }

    public String word(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** The array that holds all words; another one after {@link #number} has given a new number. */
    public byte[] bytes() {
        return bytes;
    }

    public int start(int number) {
        return starts[number];
    }

    public int length(int number) {
        return starts[number + 1] - starts[number];
    }

    /** Whether the word begins with an ASCII letter or digit. */
    public boolean isAscii(int number) {
        return bytes[starts[number]] >= 0;
    }

    /** How many numbers are given. */
    public int size() {
        return size;
    }

    public boolean isFull() {
        return size > MOST_WORDS || starts[size] > MOST_BYTES;
    }

    /** Forgets all words; all numbers become meaningless. */
    public void clear() {
        if (slots.length > SLOTS) {
            slots = new long[SLOTS];
        } else {
            Arrays.fill(slots, 0);
        }
        Arrays.fill(forms, 0, size, null);
        size = 0;
        if (bytes.length > 2 * MOST_BYTES) {
            bytes = new byte[1 << 14];
        }
    }
}
