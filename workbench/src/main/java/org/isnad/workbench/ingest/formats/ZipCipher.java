package org.isnad.workbench.ingest.formats;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The traditional cipher of zip (APPNOTE 6.3.10, 6.1): three numbers that every plain byte stirs. Twelve bytes stand before
 * the content; the last of them tells most wrong passwords.
 */
final class ZipCipher extends FilterInputStream {
    private static final int HEADER = 12;
    private static final int[] TABLE = table();

    private int first = 0x12345678;
    private int second = 0x23456789;
    private int third = 0x34567890;

    private ZipCipher(InputStream in) {
        super(in);
    }

    /**
     * @param check what the last byte of the header has to be
     * @return null if the password is another
     */
    static @Nullable InputStream open(InputStream packed, byte[] password, int check) throws IOException {
        ZipCipher cipher = new ZipCipher(packed);
        for (byte one : password) {
            cipher.stir(one);
        }
        byte[] header = packed.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new EOFException();
        }
        for (int i = 0; i < HEADER; i++) {
            header[i] = cipher.plain(header[i]);
        }
        return (header[HEADER - 1] & 0xFF) == check ? cipher : null;
    }

    private void stir(byte plain) {
        first = crc(first, plain);
        second = (second + (first & 0xFF)) * 134775813 + 1;
        third = crc(third, (byte) (second >>> 24));
    }

    private byte plain(byte packed) {
        int mask = (third | 2) & 0xFFFF;
        byte plain = (byte) (packed ^ (mask * (mask ^ 1)) >>> 8);
        stir(plain);
        return plain;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int n = in.read(to, offset, length);
        for (int i = 0; i < n; i++) {
            to[offset + i] = plain(to[offset + i]);
        }
        return n;
    }

    private static int crc(int sum, byte one) {
        return TABLE[(sum ^ one) & 0xFF] ^ sum >>> 8;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ 0xEDB88320;
            }
            table[i] = value;
        }
        return table;
    }
}
