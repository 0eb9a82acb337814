package org.isnad.workbench.ingest.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Names of zip entries, whose encoding is said, or not, in three ways. In this order: UTF-8 where the flag says so
 * (APPNOTE, 4.4.4, bit 11); the Unicode path field if it belongs to this very name (4.6.9); UTF-8 if the bytes are valid
 * as such, for many writers forget the flag; else code page 437, as the format was made for.
 */
final class ZipNames {
    private static final int UTF8_FLAG = 1 << 11;
    private static final int UNICODE_PATH = 0x7075;
    private static final Charset CP437 = Charset.forName("IBM437");

    private ZipNames() {}

    static String of(byte[] raw, byte[] extra, int flags) {
        if ((flags & UTF8_FLAG) == 0) {
            int at = extra(extra, UNICODE_PATH);
            int length = at < 0 ? 0 : u16(extra, at - 2);
            if (length > 5 && extra[at] == 1 && crc(raw) == u32(extra, at + 1)) {
                return new String(extra, at + 5, length - 5, StandardCharsets.UTF_8);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(raw, CP437);
        }
    }

    /** Offset of the data of an extra field, whole within the array; or -1. */
    static int extra(byte[] extra, int wanted) {
        int at = 0;
        while (at + 4 <= extra.length) {
            int length = u16(extra, at + 2);
            if (at + 4 + length > extra.length) {
                return -1;
            }
            if (u16(extra, at) == wanted) {
                return at + 4;
            }
            at += 4 + length;
        }
        return -1;
    }

    static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
