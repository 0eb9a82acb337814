package org.isnad.workbench.endtoend;

import java.time.Instant;
import org.isnad.core.endtoend.SignedLayer;
import org.isnad.core.mail.Message;

/** What a verifier is given; nobody changes the arrays. */
final class Signed {
    private final Message message;
    private final SignedLayer layer;
    private final byte[] signature;
    private final byte[] content;
    private final AddedKeys keys;
    private final Instant now;

    /**
     * @param message the whole message
     * @param layer which signed layer of it
     * @param signature the bytes of the signature, decoded from their transfer encoding; for clear-signed text its armour
     * @param content the signed octets; empty where they lie inside the signature
     * @param keys what was added to the case
     * @param now the moment at which expiry is judged
     */
    Signed(Message message, SignedLayer layer, byte[] signature, byte[] content, AddedKeys keys, Instant now) {
        this.message = message;
        this.layer = layer;
        this.signature = signature;
        this.content = content;
        this.keys = keys;
        this.now = now;
    }

    Message message() {
        return message;
    }

    SignedLayer layer() {
        return layer;
    }

    byte[] signature() {
        return signature;
    }

    byte[] content() {
        return content;
    }

    AddedKeys keys() {
        return keys;
    }

    Instant now() {
        return now;
    }
}
