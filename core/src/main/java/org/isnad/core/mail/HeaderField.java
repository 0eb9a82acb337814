package org.isnad.core.mail;

import java.nio.charset.StandardCharsets;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * One occurrence of a header field (RFC 5322, 2.2) as it stands in the bytes.
 *
 * @param name the field's name as written, without white space before the colon
 * @param span the whole field, from the first byte of its name to behind its last line end
 * @param value from behind the colon to before the last line end, folds included
 */
public record HeaderField(String name, Span span, Span value) {
    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }

    /** The raw value, byte for byte as ISO 8859-1, folds included. */
    public String rawValue(Octets bytes) {
        return new String(bytes.copy(value), StandardCharsets.ISO_8859_1);
    }
}
