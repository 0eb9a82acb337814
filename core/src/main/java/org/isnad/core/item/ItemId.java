package org.isnad.core.item;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What an item is called: the SHA-256 (FIPS 180-4) of its bytes. Two items of equal bytes are the same content, seen at
 * two {@linkplain Locator places}. Ordered as the unsigned bytes of the hash, which breaks every tie in the product.
 */
public record ItemId(long a, long b, long c, long d) implements Comparable<ItemId> {
    public static final int BYTES = 32;

    /** From the 32 bytes of a SHA-256. */
    public static ItemId of(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + hash.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(hash);
        return new ItemId(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** From 64 hexadecimal digits. */
    public static ItemId parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public int compareTo(ItemId other) {
        return Arrays.compareUnsigned(new long[] {a, b, c, d}, new long[] {other.a, other.b, other.c, other.d});
    }

    @Override
    public String toString() {
        return hex();
    }
}
