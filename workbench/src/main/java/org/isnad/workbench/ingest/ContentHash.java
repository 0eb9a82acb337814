package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;

/** SHA-256 of what was found. */
public final class ContentHash {
    private static final int PIECE = 256 * 1024;

    private ContentHash() {}

    /** The hash the walk had to compute anyway, or that of the bytes. */
    static ItemId of(Payload payload, Octets bytes) {
        ItemId known = payload.knownHash();
        return known != null ? known : of(bytes);
    }

    public static ItemId of(Octets bytes) {
        MessageDigest digest = sha256();
        bytes.forEachChunk(bytes.all(), digest::update);
        return ItemId.of(digest.digest());
    }

    static ItemId of(byte[] bytes, int length) {
        return of(ArrayOctets.of(bytes, 0, length));
    }

    /** The hash the walk had to compute anyway, or that of the payload's bytes, read as a stream. */
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
