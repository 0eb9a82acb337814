package org.isnad.core.dkim;

/**
 * The fields that share the grammar and the arithmetic of RFC 6376 and differ in a few rules. What a match of each says
 * about a message is not decided here.
 */
public enum SignatureKind {
    /** A statement of responsibility by the signing domain (RFC 6376). */
    DKIM("DKIM-Signature"),
    /**
     * What a handler of the mail saw (RFC 8617, 4.1.2): {@code i=} is the number of the set, there is no {@code v=},
     * {@code h=} may leave out From and must leave out the seals.
     */
    ARC_MESSAGE("ARC-Message-Signature"),
    /**
     * Over the ARC fields of its own set and of those below, not over the message (RFC 8617, 4.1.3): no {@code h=},
     * {@code bh=} or {@code c=}; always relaxed.
     */
    ARC_SEAL("ARC-Seal"),
    /**
     * What Google's own hosts put on mail they hand to one another: a DKIM-Signature in all but its name, in the name of
     * {@code 1e100.net}. It is defined nowhere and made for Google's own use.
     */
    GOOGLE("X-Google-DKIM-Signature");

    private final String fieldName;

    SignatureKind(String fieldName) {
        this.fieldName = fieldName;
    }

    public String fieldName() {
        return fieldName;
    }

    /** Whether it is of an ARC set. */
    boolean isArc() {
        return this == ARC_MESSAGE || this == ARC_SEAL;
    }
}
