package org.isnad.workbench.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CodecOutput} wrote; anything else is a damaged catalog and throws {@link IllegalStateException}. */
final class CodecInput {
    private final byte[] bytes;
    private int position;

    CodecInput(byte[] bytes) {
        this.bytes = bytes;
    }

    int raw() {
        if (position == bytes.length) {
            throw new IllegalStateException("value ends early");
        }
        return bytes[position++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = raw();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalStateException("number without end");
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    boolean flag() {
        return raw() != 0;
    }

    @Nullable
    Long nullable() {
        return flag() ? Long.valueOf(signed()) : null;
    }

    byte[] bytes() {
        long length = number();
        if (length < 0 || length > bytes.length - position) {
            throw new IllegalStateException("value ends early");
        }
        position += (int) length;
        return Arrays.copyOfRange(bytes, position - (int) length, position);
    }

    String string() {
        boolean wide = flag();
        byte[] value = bytes();
        if (!wide) {
            return new String(value, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[value.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((value[2 * i] & 0xFF) << 8) | (value[2 * i + 1] & 0xFF));
        }
        return new String(chars);
    }

    /** The constant with the ordinal that was written. */
    <E extends Enum<E>> E constant(E[] values) {
        return Codes.constant(values, number());
    }

    <T> List<T> list(Function<CodecInput, T> each) {
        long size = number();
        List<T> values = new ArrayList<>((int) Math.min(size, 64));
        for (long i = 0; i < size; i++) {
            values.add(each.apply(this));
        }
        return values;
    }

    void end() {
        if (position != bytes.length) {
            throw new IllegalStateException("value goes on behind its end");
        }
    }
}
