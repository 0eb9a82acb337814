package org.isnad.core.comparison;

import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a message.
 *
 * @param name the file name as shown, or empty
 * @param mediaType {@code type/subtype}
 * @param content SHA-256 of the decoded bytes
 * @param text for a part of type text, SHA-256 of its letters without regard to line ends, escaped From lines and charset;
 *     else null
 * @param message for an attached message, the copy in it; else null
 */
public record AttachedFile(
        String name,
        String mediaType,
        ItemId content,
        @Nullable ItemId text,
        @Nullable MailCopy message) {

    /** Whether it is a detached signature (RFC 1847), which speaks of a text and is none. */
    boolean isSignature() {
        return mediaType.equals("application/pgp-signature")
                || mediaType.equals("application/pkcs7-signature")
                || mediaType.equals("application/x-pkcs7-signature");
    }
}
