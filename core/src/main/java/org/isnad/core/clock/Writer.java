package org.isnad.core.clock;

/** Who writes a clock into a message, and therefore who could have written another one. */
public enum Writer {
    AUTHOR_CLIENT,
    SUBMISSION_SERVER,
    RELAY,
    RECIPIENT_STORE,
    SIGNER
}
