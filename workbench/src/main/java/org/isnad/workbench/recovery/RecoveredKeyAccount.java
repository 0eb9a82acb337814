package org.isnad.workbench.recovery;

import java.time.Instant;
import java.util.List;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.signature.Anchor;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.store.RecoveryProof;
import org.jspecify.annotations.Nullable;

/**
 * One key that was computed from signatures, and what is known of it.
 *
 * @param statement as the case keeps it
 * @param key the key
 * @param anchor who vouches for it, if anybody does
 * @param messages distinct messages with a DKIM signature whose fields it matches
 * @param whole those of them whose body is as it was signed
 * @param first the earliest {@code t=} among them, a statement of the signer; null where none has one
 * @param last the latest
 * @param mailboxes in which they lie
 * @param acquisitions numbers of those that brought them
 * @param proof the signatures it was computed from and confirmed by
 */
public record RecoveredKeyAccount(
        KeyStatement statement,
        PublicKeyValue key,
        Anchor anchor,
        long messages,
        long whole,
        @Nullable Instant first,
        @Nullable Instant last,
        List<String> mailboxes,
        List<Long> acquisitions,
        List<RecoveryProof> proof) {
    public RecoveredKeyAccount {
        mailboxes = List.copyOf(mailboxes);
        acquisitions = List.copyOf(acquisitions);
        proof = List.copyOf(proof);
    }
}
