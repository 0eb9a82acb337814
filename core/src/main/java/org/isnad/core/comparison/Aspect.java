package org.isnad.core.comparison;

/** What a message shows, each compared by itself; after the claims of EVIDENCE.md. Stored by name. */
public enum Aspect {
    CONTENT,
    SENDER,
    RECIPIENTS,
    SUBJECT,
    STATED_DATE,
    ATTACHMENTS,
    /** What the message says of itself and of the one it answers: Message-ID, In-Reply-To, References. */
    THREAD
}
