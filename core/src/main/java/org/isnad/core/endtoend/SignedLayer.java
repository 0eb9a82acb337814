package org.isnad.core.endtoend;

import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.TransferEncoding;

/**
 * A cryptographic layer of a message that signs (RFC 9787, 4), as its bytes have it.
 *
 * @param scheme how it is signed
 * @param span the entity that the layer is; offsets into the message
 * @param payload the entity that was signed; for {@link Scheme#PGP_CLEARSIGNED} the body that holds the text, still
 *     transfer-encoded; for {@link Scheme#SMIME_OPAQUE} empty, for the content lies inside the signature
 * @param signature the body that holds the signature, still transfer-encoded
 * @param encoding of {@code signature}
 * @param block which of the clear-signed texts of that body, from 0; else 0
 * @param envelope whether the layer is the message's outermost one, so that everything shown of the body could lie in it
 * @param uncovered bytes beside the signed text that are shown: text before or behind armour, further parts
 * @param doubts why the frame around the signed bytes does not plainly show them, and them only
 */
public record SignedLayer(
        Scheme scheme,
        Span span,
        Span payload,
        Span signature,
        TransferEncoding encoding,
        int block,
        boolean envelope,
        long uncovered,
        List<Phrase> doubts) {
    public SignedLayer {
        doubts = List.copyOf(doubts);
    }

    /** Whether all that is shown of the body is what was signed. */
    public boolean coversAll() {
        return envelope && uncovered == 0;
    }
}
