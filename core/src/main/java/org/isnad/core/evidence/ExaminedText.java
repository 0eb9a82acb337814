package org.isnad.core.evidence;

import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text, and which values occur among them: found in one pass, so that a search for what is not there is
 * not made at all. Nobody changes them.
 */
final class ExaminedText {
    /** Longer text is not searched for other readings, which is a doubt; the longest real ones are far shorter. */
    static final int MAX_LENGTH = 8 << 20;

    private final byte[] bytes;
    private final boolean[] seen = new boolean[256];

    private ExaminedText(byte[] bytes) {
        this.bytes = bytes;
        for (byte b : bytes) {
            seen[b & 0xFF] = true;
        }
    }

    /** A body decoded, or null where it is longer than is examined. */
    static @Nullable ExaminedText of(Octets octets, Span body, TransferEncoding encoding) {
        return body.length() > MAX_LENGTH
                ? null
                : new ExaminedText(TransferDecoder.decode(octets, body, encoding, MAX_LENGTH));
    }

    byte[] bytes() {
        return bytes;
    }

    boolean has(int value) {
        return seen[value];
    }

    boolean isAscii() {
        return !hasAny(0x80, 0x100);
    }

    /** Whether any value in {@code [from, to)} occurs. */
    boolean hasAny(int from, int to) {
        for (int value = from; value < to; value++) {
            if (seen[value]) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return bytes.length;
    }

    int at(int offset) {
        return bytes[offset] & 0xFF;
    }
}
