package org.isnad.core.signature;

import org.isnad.core.item.Phrase;

/**
 * Something a reader has to know beside a result. It never turns a match into a mismatch; {@link Kind} tells the policy
 * which ceiling it puts on a level (EVIDENCE, rule 15).
 */
public record Caveat(Kind kind, Phrase phrase) {
    public enum Kind {
        EXPIRED,
        TESTING,
        RSA_SHA1,
        SHORT_KEY,
        NOT_CONFORMING,
        BODY_LIMIT,
        REPEATED_FIELD,
        FIELD_NOT_SIGNED,
        TRANSPORT,
        WEAK_KEY,
        /** MD5 and older: two texts with one digest can be made. */
        WEAK_DIGEST,
        /** Withdrawn by its owner, for whatever reason. */
        REVOKED,
        /** Rebuilt from a store that keeps no body as it was sent: nothing can be said of the body. */
        BODY_NOT_KEPT
    }
}
