package org.isnad.workbench.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;

/** SHA-256 of what was found. */
public final class ContentHash {
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
