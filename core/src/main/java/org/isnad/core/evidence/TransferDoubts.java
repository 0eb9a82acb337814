package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.mail.Base64Digit;
import org.isnad.core.mail.TransferEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Whether a body reads differently under another Content-Transfer-Encoding: it holds what quoted-printable would decode,
 * it has the shape of base64 (RFC 2045, 6.7 and 6.8), or a line that starts uuencoded data.
 */
final class TransferDoubts {
    private TransferDoubts() {}

    /** @param raw the body as it stands, or null where it is too long to be examined */
    static List<ReadingDoubt> of(@Nullable ExaminedText raw, TransferEncoding shown) {
        if (raw == null) {
            return List.of(ReadingDoubts.doubt(ReadingDoubts.TRANSFER_ENCODING, "verdict.reading.too-long"));
        }
        boolean decoded = shown != TransferEncoding.IDENTITY && shown != TransferEncoding.QUOTED_PRINTABLE;
        boolean other = decoded || hasQuotedPrintable(raw) || isBase64(raw) || hasUuencoded(raw.bytes());
        return other
                ? List.of(ReadingDoubts.doubt(ReadingDoubts.TRANSFER_ENCODING, "verdict.reading.transfer"))
                : List.of();
    }

    /** {@code =} and two hexadecimal digits, or {@code =} at the end of a line. */
    private static boolean hasQuotedPrintable(ExaminedText raw) {
        if (!raw.has('=')) {
            return false;
        }
        byte[] text = raw.bytes();
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '=') {
                int at = i + 1;
                while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
                    at++;
                }
                boolean softBreak = at == text.length || text[at] == '\r' || text[at] == '\n';
                if (softBreak || (i + 2 < text.length && isHex(text[i + 1]) && isHex(text[i + 2]))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }

    /** Nothing but lines of the alphabet, and in all a multiple of four with the padding at the end. */
    private static boolean isBase64(ExaminedText raw) {
        if (raw.has(' ') || raw.has('.') || raw.has(',')) {
            return false;
        }
        byte[] text = raw.bytes();
        int digits = 0;
        int padding = 0;
        for (byte b : text) {
            if (b == '=') {
                padding++;
            } else if (Base64Digit.valueOf(b) >= 0) {
                if (padding > 0) {
                    return false;
                }
                digits++;
            } else if (b != '\r' && b != '\n') {
                return false;
            }
        }
        return digits > 0 && padding <= 2 && (digits + padding) % 4 == 0;
    }

    /** {@code begin 644 name} at the start of a line. */
    private static boolean hasUuencoded(byte[] text) {
        byte[] begin = {'b', 'e', 'g', 'i', 'n', ' '};
        for (int line = 0; line >= 0 && line + begin.length + 3 <= text.length; line = behindLineFeed(text, line)) {
            int at = 0;
            while (at < begin.length && text[line + at] == begin[at]) {
                at++;
            }
            if (at == begin.length && isOctal(text[line + 6]) && isOctal(text[line + 7]) && isOctal(text[line + 8])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOctal(byte b) {
        return b >= '0' && b <= '7';
    }

    private static int behindLineFeed(byte[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }
}
