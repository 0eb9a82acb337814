package org.isnad.core.evidence;

/** What evidence bears on: each claim about a message has a level of its own (EVIDENCE, "Claims first"). */
public enum Claim {
    CONTENT,
    SENDER,
    SUBJECT,
    STATED_DATE,
    ATTACHMENTS,
    PLACE_IN_THREAD,
    PLACE_IN_MAILBOX
}
