package org.isnad.core.arc;

import org.isnad.core.dkim.DkimResult;

/**
 * What one set came to with the keys known now.
 *
 * @param set what its bytes say
 * @param messageSignature whether the message is as the sealer passed it on
 * @param seal whether the set's fields are as the sealer wrote them
 */
public record ArcSetResult(ArcSet set, DkimResult messageSignature, DkimResult seal) {
    /** Whether the sealer's results, and its message signature, are as it wrote them. */
    public boolean isSealed() {
        return seal.matches();
    }

    /** Whether the set is sealed and was made for this very message: its fields and its body match here. */
    public boolean isOfThisMessage() {
        return isSealed() && messageSignature.matches();
    }

    /** In whose name the set was sealed. */
    public String sealer() {
        return set.seal().field().domain();
    }
}
