package org.isnad.workbench.sample.story;

import org.isnad.workbench.sample.cast.Box;

/** What a letter came to in one mailbox. */
public sealed interface Outcome {
    String messageId();

    Truth truth();

    /**
     * A copy in a mailbox.
     *
     * @param kept among what its owner sent, rather than received
     * @param bytes with CRLF; the mailbox may store them otherwise
     * @param sender address on the envelope
     * @param time of arrival or sending, in milliseconds since 1970
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on to the mailbox, never compared.
    record Copy(
            Box box,
            boolean kept,
            byte[] bytes,
            String sender,
            long time,
            String messageId,
            Truth truth,
            boolean signed,
            int attachments)
            implements Outcome {}

    /** A letter that was written and is nowhere in the dump (F17). */
    record Omitted(String messageId, Truth truth) implements Outcome {}
}
