package org.isnad.workbench.sample.chance;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A stream of numbers that depends on nothing but a seed, a purpose and a number: SplitMix64 (Steele, Lea, Flood 2014),
 * written out so that no JDK can change it. Every conversation has a stream of its own; that is what lets conversations
 * be made in any order, by any number of threads, and come out the same.
 */
public final class Chance {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final char[] BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz".toCharArray();

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The stream of one thing: {@code number} tells things of one purpose apart. */
    public static Chance of(long seed, String purpose, long number) {
        long state = mix(seed + GAMMA);
        for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
            state = mix(state ^ (b & 0xFF)) + GAMMA;
        }
        return new Chance(mix(state ^ mix(number)));
    }

    /** A stream that branches off here; what is drawn from it does not move this one. */
    public Chance branch(String purpose) {
        return of(state, purpose, 0);
    }

    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /** A number from 0 to {@code bound} − 1. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive: " + bound);
        }
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in the given share of cases, 0 to 1. */
    public boolean share(double share) {
        return (next() >>> 11) * 0x1.0p-53 < share;
    }

    public <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    public byte[] bytes(int length) {
        byte[] out = new byte[length];
        for (int i = 0; i < length; i += 8) {
            long word = next();
            for (int j = i; j < Math.min(length, i + 8); j++) {
                out[j] = (byte) word;
                word >>>= 8;
            }
        }
        return out;
    }

    /** {@code digits} lower-case hexadecimal digits. */
    public String hex(int digits) {
        return HexFormat.of().formatHex(bytes((digits + 1) / 2)).substring(0, digits);
    }

    /** {@code length} lower-case letters and digits. */
    public String word(int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(BASE36[below(36)]);
        }
        return out.toString();
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
