package org.isnad.core.dkim;

import java.util.Locale;
import org.isnad.core.item.Phrase;

/**
 * Why a signature is not a plain pass: a closed list, one primary cause a signature, the first that applies in this
 * order; the others stand beside it. What no key can mend comes first, then what a key would mend, then what the bytes
 * show under a key, then what is held against a match. A cause says nothing about {@link DkimResult#matches}: a signature with a duplicate tag may match.
 */
public enum DkimCause {
    /** It passes: both hashes and the key match, and nothing in the RFCs stands against it. */
    NONE,
    /** A required tag is missing or unreadable, or the tag list is invalid (RFC 6376, 3.2, 3.5, 6.1.1). */
    FIELD_INVALID,
    /** {@code v=} is another version than 1. */
    VERSION_UNKNOWN,
    /** {@code a=} or {@code c=} name something nobody defined. */
    ALGORITHM_UNKNOWN,
    /** {@code h=} does not name From (RFC 6376, 5.4). */
    FROM_NOT_SIGNED,
    /** {@code i=} lies not under {@code d=} (RFC 6376, 3.5). */
    IDENTITY_MISMATCH,
    /** No key is known: could not check, not a failure. */
    KEY_MISSING,
    /** The key's {@code p=} is empty: could not check; revocation and rotation look the same. */
    KEY_REVOKED,
    /** The key record cannot be read, or does not conform though it can (RFC 6376, 6.1.2). */
    KEY_INVALID,
    /** The key's {@code s=}, {@code h=}, {@code k=} or {@code t=s} do not allow this signature. */
    KEY_RESTRICTED,
    /** The body differs from what was signed. */
    BODY_HASH,
    /** The body is as signed; the signed fields, or the key, differ. */
    HEADER_HASH,
    /** Body and signed fields both differ. */
    BODY_AND_HEADER_HASH,
    /** It matches, but rsa-sha1 is historic (RFC 8301, 3.1). */
    RSA_SHA1,
    /** It matches, but the RSA key has fewer than 1024 bits (RFC 8301, 3.2). */
    KEY_TOO_SHORT,
    /** It matches, but {@code x=} lies in the past (RFC 6376, 6.1.1). */
    EXPIRED,
    /** It matches, but the key says {@code t=y}: to be treated as unsigned (RFC 6376, 3.6.1). */
    TESTING,
    /**
     * The message was rebuilt from an Outlook store, which keeps no body as it was sent: could not check, not a failure.
     * It comes before what is held against a match ({@link #precedence}).
     */
    BODY_NOT_KEPT;

    /** Whether it is a reason not to match or not to be checked; the others are held against a match, as caveats too. */
    public boolean isOfMismatch() {
        return this == BODY_NOT_KEPT || (this != NONE && compareTo(BODY_AND_HEADER_HASH) <= 0);
    }

    /** Its place among others, the first being the primary one: the order of the list, which catalogs keep, but for one. */
    Integer precedence() {
        return 2 * (this == BODY_NOT_KEPT ? BODY_AND_HEADER_HASH : this).compareTo(NONE)
                + (this == BODY_NOT_KEPT ? 1 : 0);
    }

    /** The sentence that says it. */
    public Phrase phrase() {
        return Phrase.of("dkim.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
