package org.isnad.core.arc;

import java.util.Locale;
import org.isnad.core.item.Phrase;

/** Why a chain does not pass: a closed list, the first that applies in the order of the steps of RFC 8617, 5.2. */
public enum ArcCause {
    /** It passes. */
    NONE,
    /** There is none. */
    NO_CHAIN,
    /** A field whose {@code i=} cannot be read, or more than fifty sets. */
    INSTANCE,
    /** A set lacks one of its three fields, or has one twice; or an instance is missing. */
    INCOMPLETE_SET,
    /** The last seal says {@code cv=fail}: somebody before has found the chain broken. */
    BROKEN_BEFORE,
    /** {@code cv=} is not {@code none} in the first set, or not {@code pass} in a later one. */
    CHAIN_VALUE,
    /** A signature or seal that cannot be read, or uses what RFC 8617 does not allow. */
    FIELD_INVALID,
    /** The key of the last message signature or of a seal is not known, or its record is empty or unreadable. */
    KEY_MISSING,
    /** The message is not what the last sealer passed on. */
    MESSAGE_SIGNATURE,
    /** The fields of the sets are not what was sealed. */
    SEAL,
    /** The message was rebuilt from a store that keeps no body as it was sent: could not check, not a failure. */
    BODY_NOT_KEPT;

    /** The sentence that says it. */
    public Phrase phrase(int culprit) {
        return Phrase.of("arc.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-'), culprit);
    }
}
