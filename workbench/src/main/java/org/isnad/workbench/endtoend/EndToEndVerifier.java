package org.isnad.workbench.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.endtoend.CanonicalText;
import org.isnad.core.endtoend.ClearSigned;
import org.isnad.core.endtoend.EndToEndCause;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.endtoend.LayerReader;
import org.isnad.core.endtoend.SignedLayer;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TransferDecoder;

/**
 * Checks every S/MIME and OpenPGP signature of a message. Never throws on data: what a library makes of hostile bytes,
 * be it an exception or a stack that is too deep, is a signature that cannot be read.
 */
public final class EndToEndVerifier {
    /** Grows whenever the same bytes and keys would come to another result. */
    static final int VERSION = 2;

    /** Longer contents are not checked: they would have to be held as a whole. */
    static final int LONGEST_CONTENT = 64 << 20;

    /** A detached signature holds a few certificates; a longer one is something else. */
    static final int LONGEST_SIGNATURE = 1 << 20;

    private final AddedKeys keys;
    private final Instant now;

    /** @param now the moment at which expiry is judged */
    public EndToEndVerifier(AddedKeys keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    /** The results in the order of the bytes; several for a layer that several people signed. */
    public List<EndToEndResult> verify(Message message) {
        List<EndToEndResult> results = new ArrayList<>();
        for (SignedLayer layer : LayerReader.read(message)) {
            results.addAll(verify(message, layer));
        }
        return results;
    }

    private List<EndToEndResult> verify(Message message, SignedLayer layer) {
        if (layer.payload().length() > LONGEST_CONTENT || layer.signature().length() > LONGEST_CONTENT) {
            return List.of(EndToEndResult.failed(layer, EndToEndCause.TOO_LARGE));
        }
        try {
            return switch (layer.scheme()) {
                case SMIME_DETACHED -> new CmsVerifier(detached(message, layer)).results();
                case SMIME_OPAQUE -> new CmsVerifier(opaque(message, layer)).results();
                case PGP_MIME -> new OpenPgpVerifier(detached(message, layer)).results();
                case PGP_CLEARSIGNED -> clearSigned(message, layer);
            };
        } catch (StackOverflowError | RuntimeException unreadable) {
            // Bouncy Castle answers damaged ASN.1 and packets with whatever exception lies nearest.
            return List.of(EndToEndResult.failed(layer, EndToEndCause.UNREADABLE));
        }
    }

    private Signed detached(Message message, SignedLayer layer) {
        byte[] signature =
                TransferDecoder.decode(message.bytes(), layer.signature(), layer.encoding(), LONGEST_SIGNATURE);
        return new Signed(message, layer, signature, CanonicalText.of(message.bytes(), layer.payload()), keys, now);
    }

    private Signed opaque(Message message, SignedLayer layer) {
        byte[] signature =
                TransferDecoder.decode(message.bytes(), layer.signature(), layer.encoding(), LONGEST_CONTENT);
        return new Signed(message, layer, signature, new byte[0], keys, now);
    }

    private List<EndToEndResult> clearSigned(Message message, SignedLayer layer) {
        byte[] body =
                TransferDecoder.decode(message.bytes(), layer.signature(), layer.encoding(), LayerReader.LONGEST_TEXT);
        List<ClearSigned> blocks = ClearSigned.in(body);
        if (layer.block() >= blocks.size()) {
            return List.of(EndToEndResult.failed(layer, EndToEndCause.UNREADABLE));
        }
        ClearSigned block = blocks.get(layer.block());
        byte[] armour = block.armour().getBytes(StandardCharsets.ISO_8859_1);
        return new OpenPgpVerifier(
                        new Signed(message, layer, armour, block.text().toByteArray(), keys, now))
                .results();
    }
}
