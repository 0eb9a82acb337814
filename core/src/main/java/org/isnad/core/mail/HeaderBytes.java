package org.isnad.core.mail;

import java.nio.charset.StandardCharsets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/** Bytes as characters of the same number (ISO 8859-1): the form in which header parsers take them. */
final class HeaderBytes {
    private HeaderBytes() {}

    static String latin(Octets bytes, Span span) {
        return new String(bytes.copy(span), StandardCharsets.ISO_8859_1);
    }

    /** The text of such characters: themselves if all are ASCII, else the bytes they stand for read as UTF-8 or guessed. */
    static String text(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 127) {
                return TextDecoding.decode(raw.getBytes(StandardCharsets.ISO_8859_1), null)
                        .text();
            }
        }
        return raw;
    }
}
