package org.isnad.workbench.ingest.formats;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.isnad.workbench.ingest.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * AES in zip (WinZip's AE-1 and AE-2): a salt, two bytes that tell most wrong passwords, the content in counter mode with the
 * counter's low byte first, ten bytes of a HMAC over what is encrypted. That is checked at the end.
 */
final class ZipAes extends InputStream {
    private static final int VERIFIER = 2;
    private static final int SEAL = 10;
    private static final int ROUNDS = 1000;
    private static final int BLOCK = 16;
    private static final int BLOCKS = 512;

    private final InputStream packed;
    private final Cipher cipher;
    private final Mac mac;
    private final byte[] counters = new byte[BLOCK * BLOCKS];
    private byte[] mask = new byte[0];
    private int used;
    private long counter;
    private long left;

    private ZipAes(InputStream packed, Cipher cipher, Mac mac, long length) {
        this.packed = packed;
        this.cipher = cipher;
        this.mac = mac;
        this.left = length;
    }

    /**
     * @param strength 1, 2 or 3: keys of 128, 192 or 256 bits
     * @param length of all that is packed
     * @return null if the password is another
     */
    static @Nullable InputStream open(InputStream packed, String password, int strength, long length)
            throws IOException {
        int keyLength = 8 + 8 * strength;
        byte[] salt = packed.readNBytes(4 + 4 * strength);
        byte[] verifier = packed.readNBytes(VERIFIER);
        long content = length - salt.length - VERIFIER - SEAL;
        if (verifier.length < VERIFIER || content < 0) {
            throw new EOFException();
        }
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 8 * (2 * keyLength + VERIFIER));
            byte[] keys = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(spec)
                    .getEncoded();
            if (!Arrays.equals(keys, 2 * keyLength, keys.length, verifier, 0, VERIFIER)) {
                return null;
            }
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, keyLength, "AES"));
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(keys, keyLength, keyLength, "HmacSHA1"));
            return new ZipAes(packed, cipher, mac, content);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int wanted) throws IOException {
        if (left <= 0) {
            check();
            return -1;
        }
        int n = packed.read(to, offset, (int) Math.min(wanted, left));
        if (n < 0) {
            throw new EOFException();
        }
        mac.update(to, offset, n);
        for (int i = 0; i < n; i++) {
            if (used == mask.length) {
                advance();
            }
            to[offset + i] ^= mask[used++];
        }
        left -= n;
        return n;
    }

    private void advance() throws IOException {
        for (int block = 0; block < BLOCKS; block++) {
            long value = ++counter;
            for (int i = 0; i < Long.BYTES; i++) {
                counters[block * BLOCK + i] = (byte) (value >>> (8 * i));
            }
        }
        try {
            mask = cipher.doFinal(counters);
            used = 0;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Once, at the end. */
    private void check() throws IOException {
        if (left == 0) {
            left = -1;
            byte[] seal = packed.readNBytes(SEAL);
            if (!MessageDigest.isEqual(seal, Arrays.copyOf(mac.doFinal(), SEAL))) {
                throw UnreadableException.of("ingest.reason.checksum");
            }
        }
    }

    /** Reads what a decoder left, so that the check is made. */
    static InputStream toTheEnd(InputStream body, InputStream encrypted) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int n = in.read(to, offset, length);
                if (n < 0) {
                    encrypted.transferTo(OutputStream.nullOutputStream());
                }
                return n;
            }
        };
    }
}
