package org.isnad.core.endtoend;

import java.time.Instant;
import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.ResultWord;
import org.isnad.core.signature.SignatureResult;
import org.jspecify.annotations.Nullable;

/**
 * What one S/MIME or OpenPGP signature came to.
 *
 * @param layer what it lies in
 * @param matches whether it verifies mathematically, over exactly the octets of the layer
 * @param cause the one reason why it does not, or what is to be said of it
 * @param signer whose key it is, or null where none is known
 * @param algorithm digest and signature algorithm, as their standards name them; empty where not read
 * @param claimed when it says that it was made: a statement of the signer's clock, or null
 * @param anchor how far the key is vouched for
 * @param path the names of the certification authorities from the signer's to one that was added to the case; empty where
 *     the key itself is vouched for, or nothing is
 * @param caveats of the signature and its key
 * @param payload what of the message's face is covered
 */
public record EndToEndResult(
        SignedLayer layer,
        boolean matches,
        EndToEndCause cause,
        @Nullable Signer signer,
        String algorithm,
        @Nullable Instant claimed,
        Anchor anchor,
        List<String> path,
        List<Caveat> caveats,
        Payload payload)
        implements SignatureResult {
    public EndToEndResult {
        path = List.copyOf(path);
        caveats = List.copyOf(caveats);
    }

    /** Of a signature that could not be checked, or did not match. */
    public static EndToEndResult failed(SignedLayer layer, EndToEndCause cause) {
        return new EndToEndResult(
                layer, false, cause, null, "", null, new Anchor.Unanchored(), List.of(), List.of(), Payload.NONE);
    }

    /** RFC 7281 for S/MIME, and in its sense for OpenPGP: a match by a key that nobody vouches for is no pass. */
    @Override
    public ResultWord word() {
        return switch (cause) {
            case NONE -> ResultWord.PASS;
            case UNANCHORED -> ResultWord.POLICY;
            case KEY_MISSING, TOO_LARGE -> ResultWord.NEUTRAL;
            case CONTENT_DIFFERS, SIGNATURE_DIFFERS -> ResultWord.FAIL;
            case UNREADABLE, ALGORITHM_UNKNOWN, NOT_OF_CONTENT -> ResultWord.PERMERROR;
        };
    }

    /** The key that is named in sentences: whose it says it is, and the beginning of its fingerprint. */
    public String signerName() {
        if (signer == null) {
            return "";
        }
        String who = signer.addresses().isEmpty() ? signer.name() : String.join(", ", signer.addresses());
        String digits = signer.fingerprint();
        return who + " (" + digits.substring(0, Math.min(16, digits.length())) + ")";
    }
}
