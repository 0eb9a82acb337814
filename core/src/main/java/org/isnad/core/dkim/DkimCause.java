package org.isnad.core.dkim;

/** Why a signature is not a plain match: a closed list, one primary cause a signature, the first that applies. */
public enum DkimCause {
    /** It matches: both hashes and the key. */
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
    /** The key record cannot be read. */
    KEY_INVALID,
    /** The key's {@code s=}, {@code h=}, {@code k=} or {@code t=s} do not allow this signature. */
    KEY_RESTRICTED,
    /** The body differs from what was signed. */
    BODY_HASH,
    /** The body is as signed; the signed fields, or the key, differ. */
    HEADER_HASH,
    /** Body and signed fields both differ. */
    BODY_AND_HEADER_HASH
}
