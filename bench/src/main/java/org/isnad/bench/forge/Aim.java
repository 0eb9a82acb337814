package org.isnad.bench.forge;

/** What a message claims, in the words of EVIDENCE.md; the forger knows the words, not the types that judge. */
public enum Aim {
    CONTENT,
    SENDER,
    SUBJECT,
    STATED_DATE,
    ATTACHMENTS,
    PLACE_IN_THREAD,
    PLACE_IN_MAILBOX,
    /** Sender, subject, stated date and content together: the level of the message. */
    WHOLE
}
