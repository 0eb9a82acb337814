package org.isnad.workbench.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values compactly: numbers in groups of seven bits, strings as ISO 8859-1 where that loses nothing and else as
 * UTF-16, so that any string of Java comes back as it was. Read by {@link CodecInput}.
 */
final class CodecOutput {
    private byte[] bytes = new byte[512];
    private int length;

    CodecOutput raw(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
        return this;
    }

    /** A number that is never negative takes one byte below 128; others are legal, and long. */
    CodecOutput number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            raw(((int) rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return raw((int) rest);
    }

    /** A number of either sign, small near zero. */
    CodecOutput signed(long value) {
        return number((value << 1) ^ (value >> 63));
    }

    CodecOutput flag(boolean value) {
        return raw(value ? 1 : 0);
    }

    CodecOutput nullable(@Nullable Long value) {
        return value == null ? flag(false) : flag(true).signed(value);
    }

    CodecOutput bytes(byte[] value) {
        number(value.length);
        if (bytes.length - length < value.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + value.length));
        }
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    CodecOutput string(String value) {
        return isLatin(value)
                ? flag(false).bytes(value.getBytes(StandardCharsets.ISO_8859_1))
                : flag(true).bytes(utf16(value));
    }

    private static boolean isLatin(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** By hand: a charset encoder would replace half of a surrogate pair. */
    private static byte[] utf16(String value) {
        byte[] out = new byte[value.length() * 2];
        for (int i = 0; i < value.length(); i++) {
            out[2 * i] = (byte) (value.charAt(i) >> 8);
            out[2 * i + 1] = (byte) value.charAt(i);
        }
        return out;
    }

    <T> CodecOutput list(List<T> values, BiConsumer<CodecOutput, T> each) {
        number(values.size());
        for (T value : values) {
            each.accept(this, value);
        }
        return this;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
