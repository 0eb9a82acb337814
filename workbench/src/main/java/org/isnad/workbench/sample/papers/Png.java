package org.isnad.workbench.sample.papers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.isnad.workbench.sample.chance.Chance;

/** A small grey picture with noise in it (PNG, second edition), its data in stored deflate blocks (RFC 1951, 3.2.4). */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WIDTH = 128;
    private static final int BLOCK = 0xFFFF;

    private Png() {}

    /** @param size wished, in bytes */
    static byte[] noise(int size, Chance chance) {
        int height = Math.max(1, size / (WIDTH + 1));
        byte[] rows = chance.bytes(height * (WIDTH + 1));
        for (int row = 0; row < height; row++) {
            rows[row * (WIDTH + 1)] = 0;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length + 100);
        out.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(WIDTH)
                .putInt(height)
                .put((byte) 8)
                .put(new byte[4])
                .array();
        chunk(out, "IHDR", header);
        chunk(out, "IDAT", zlib(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] zlib(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 64);
        out.writeBytes(new byte[] {0x78, 0x01});
        for (int at = 0; at < data.length; at += BLOCK) {
            int length = Math.min(BLOCK, data.length - at);
            out.write(at + length == data.length ? 1 : 0);
            out.write(length);
            out.write(length >> 8);
            out.write(~length);
            out.write(~length >> 8);
            out.write(data, at, length);
        }
        Adler32 adler = new Adler32();
        adler.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) adler.getValue()).array());
        return out.toByteArray();
    }
}
