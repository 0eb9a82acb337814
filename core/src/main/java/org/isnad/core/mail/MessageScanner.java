package org.isnad.core.mail;

import org.isnad.core.item.Octets;

/**
 * Reads a message (RFC 5322) and its MIME structure (RFC 2045, 2046) as spans over the raw bytes.
 *
 * <p>One forward pass, every line looked at once: linear in the bytes whatever they hold. Never throws on data; what
 * cannot be read as structure stays as a body, with a {@link org.isnad.core.item.Defect} that says so. Defects are
 * spoken of under keys that start with {@code mail.defect.}. The tolerances are listed in {@code docs/design/mail.md}.
 */
public final class MessageScanner {
    private MessageScanner() {}

    /**
     * @param bytes the raw message; kept by the result, and only looked at in bounded pieces
     * @param limits beyond which structure is not followed any further
     */
    public static Message scan(Octets bytes, Limits limits) {
        return new StructureScanner(bytes, new ScanBudget(limits)).message(0, 0);
    }
}
