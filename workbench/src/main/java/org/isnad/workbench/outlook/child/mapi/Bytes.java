package org.isnad.workbench.outlook.child.mapi;

import java.io.IOException;

/** Little-endian numbers within an array; a place outside of it is damage, and said as such. */
public final class Bytes {
    private Bytes() {}

    public static int u8(byte[] data, int at) throws IOException {
        check(data, at, 1);
        return data[at] & 0xFF;
    }

    public static int u16(byte[] data, int at) throws IOException {
        check(data, at, 2);
        return (data[at] & 0xFF) | (data[at + 1] & 0xFF) << 8;
    }

    public static int i32(byte[] data, int at) throws IOException {
        check(data, at, 4);
        return u16(data, at) | u16(data, at + 2) << 16;
    }

    public static long u32(byte[] data, int at) throws IOException {
        return i32(data, at) & 0xFFFF_FFFFL;
    }

    public static long i64(byte[] data, int at) throws IOException {
        check(data, at, 8);
        return u32(data, at) | u32(data, at + 4) << 32;
    }

    private static void check(byte[] data, int at, int length) throws IOException {
        if (at < 0 || at > data.length - length) {
            throw new IOException("a value at " + at + " of " + data.length + " bytes");
        }
    }
}
