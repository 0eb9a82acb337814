package org.isnad.workbench.sample.story;

import java.util.Optional;
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
     * @param real whether it is what truly stood there
     * @param reference what truly stood there, if anything did; with CRLF
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
            int attachments,
            boolean real,
            Optional<byte[]> reference)
            implements Outcome {}

    /** A copy that truly stood in a mailbox and was taken out of the dump (F17). */
    @SuppressWarnings("ArrayRecordComponent") // Handed on to the mailbox, never compared.
    record Omitted(Box box, byte[] reference, String sender, long time, String messageId, Truth truth)
            implements Outcome {}
}
