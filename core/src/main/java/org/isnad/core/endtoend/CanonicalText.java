package org.isnad.core.endtoend;

import java.util.Arrays;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * Line ends as they are signed: CRLF, wherever a line feed stands (RFC 8551, 3.1.1; RFC 3156, 5), however the mail store
 * writes them. A carriage return by itself stays one.
 */
public final class CanonicalText {
    private CanonicalText() {}

    /** The bytes of {@code span}, which the caller has bounded, with CRLF line ends. */
    public static byte[] of(Octets bytes, Span span) {
        return of(bytes.copy(span));
    }

    /** The same for bytes at hand. */
    public static byte[] of(byte[] bytes) {
        int bare = 0;
        for (int i = 0; i < bytes.length; i++) {
            bare += isBare(bytes, i) ? 1 : 0;
        }
        if (bare == 0) {
            return bytes;
        }
        byte[] out = new byte[bytes.length + bare];
        int to = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (isBare(bytes, i)) {
                out[to++] = '\r';
            }
            out[to++] = bytes[i];
        }
        return Arrays.copyOf(out, to);
    }

    private static boolean isBare(byte[] bytes, int at) {
        return bytes[at] == '\n' && (at == 0 || bytes[at - 1] != '\r');
    }
}
