package org.isnad.core.endtoend;

/** Why a signature did not match, or matches with a reservation. The list is closed; new ones come at the end. */
public enum EndToEndCause {
    NONE,
    /** No certificate or key to check it with, neither in the message nor added to the case. */
    KEY_MISSING,
    /** The content is not the one whose digest was signed. */
    CONTENT_DIFFERS,
    /** The signature does not match the key; the content may be the one that was signed, or not. */
    SIGNATURE_DIFFERS,
    /** What stands there as a signature cannot be read as one. */
    UNREADABLE,
    /** An algorithm that is not known here. */
    ALGORITHM_UNKNOWN,
    /** A signature made for something else than a message, for instance over another key. */
    NOT_OF_CONTENT,
    /** Longer than what is checked. */
    TOO_LARGE,
    /** Matches, and nobody vouches for the key. */
    UNANCHORED
}
