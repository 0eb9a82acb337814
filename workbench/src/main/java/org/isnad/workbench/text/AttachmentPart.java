package org.isnad.workbench.text;

import java.util.Optional;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.TransferEncoding;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as it lies in its message; its bytes are decoded on demand
 * ({@link org.isnad.core.mail.TransferDecoder}).
 *
 * @param ordinal its place among the attachments of the message, from 1, in document order
 * @param name the file name, decoded, or empty. Data of others: never a path to write to
 * @param mediaType {@code type/subtype} as declared
 * @param body the encoded body, in the bytes of the message
 * @param encoding how it is encoded
 * @param message the embedded message, if it is one that could be read
 */
public record AttachmentPart(
        int ordinal,
        String name,
        String mediaType,
        Span body,
        TransferEncoding encoding,
        BodyPart.@Nullable Embedded message) {

    /** The embedded message with its own bytes. */
    public Optional<BodyPart.Embedded> embedded() {
        return Optional.ofNullable(message);
    }
}
