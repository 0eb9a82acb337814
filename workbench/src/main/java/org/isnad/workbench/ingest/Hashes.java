package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.isnad.core.item.ItemId;

/** SHA-256 of what is read. */
final class Hashes {
    private static final int PIECE = 256 * 1024;

    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static ItemId of(byte[] bytes, int length) {
        MessageDigest digest = sha256();
        digest.update(bytes, 0, length);
        return ItemId.of(digest.digest());
    }

    static ItemId of(Payload payload) throws IOException {
        ItemId known = payload.knownHash();
        if (known != null) {
            return known;
        }
        try (InputStream in = payload.stream()) {
            MessageDigest digest = sha256();
            byte[] piece = new byte[(int) Math.min(PIECE, payload.length() + 1)];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
            }
            return ItemId.of(digest.digest());
        }
    }
}
