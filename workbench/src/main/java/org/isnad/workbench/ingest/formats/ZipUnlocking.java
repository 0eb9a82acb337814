package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.isnad.workbench.ingest.Passwords;
import org.jspecify.annotations.Nullable;

/** Opens encrypted entries of a zip with the passwords that were given, in their order. */
final class ZipUnlocking {
    private static final int AES = 99;
    private static final int AES_FIELD = 0x9901;

    /** Where the check byte fits, the whole entry is read for its checksum, for one wrong password in 256 passes it. */
    private static final long PROVED = 256L << 20;

    private final RandomBytes bytes;
    private final ZipBodies bodies;
    private final Passwords passwords;

    ZipUnlocking(RandomBytes bytes, ZipBodies bodies, Passwords passwords) {
        this.bytes = bytes;
        this.bodies = bodies;
        this.passwords = passwords;
    }

    /** The packed bytes of an entry, from the first one, as often as asked. */
    interface Packed {
        InputStream stream() throws IOException;
    }

    /** The content of an entry, unpacked and checked, or null if no password fits. */
    @Nullable
    InputStream open(ZipRecord record, long header, Packed packed) throws IOException {
        for (String password : passwords.list()) {
            InputStream body = record.method() == AES
                    ? aes(record, header, packed, password)
                    : plain(record, header, packed, password);
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    private @Nullable InputStream aes(ZipRecord record, long header, Packed packed, String password)
            throws IOException {
        byte[] extra = bytes.copy(header + ZipRecord.LOCAL_LENGTH + bytes.u16(header + 26), bytes.u16(header + 28));
        int at = ZipNames.extra(extra, AES_FIELD);
        if (at < 0 || at + 7 > extra.length || extra[at + 4] < 1 || extra[at + 4] > 3) {
            return null;
        }
        InputStream decrypted = ZipAes.open(packed.stream(), password, extra[at + 4], record.packed());
        if (decrypted == null) {
            return null;
        }
        InputStream body = ZipAes.toTheEnd(bodies.open(ZipNames.u16(extra, at + 5), decrypted), decrypted);
        boolean checksum = ZipNames.u16(extra, at) == 1;
        return checksum ? new CheckedBody(body, record.crc(), record.size()) : body;
    }

    private @Nullable InputStream plain(ZipRecord record, long header, Packed packed, String password)
            throws IOException {
        int check = record.hasDescriptor() ? bytes.u16(header + 10) >>> 8 : (int) (record.crc() >>> 24);
        InputStream decrypted = ZipCipher.open(packed.stream(), password.getBytes(StandardCharsets.UTF_8), check);
        if (decrypted == null || (record.size() <= PROVED && !isWhole(record, decrypted))) {
            return null;
        }
        InputStream again = ZipCipher.open(packed.stream(), password.getBytes(StandardCharsets.UTF_8), check);
        return again == null ? null : new CheckedBody(bodies.open(record.method(), again), record.crc(), record.size());
    }

    private boolean isWhole(ZipRecord record, InputStream decrypted) {
        try {
            new CheckedBody(bodies.open(record.method(), decrypted), record.crc(), record.size())
                    .transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException | RuntimeException another) {
            return false;
        }
    }
}
