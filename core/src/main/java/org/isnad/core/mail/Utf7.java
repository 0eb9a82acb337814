package org.isnad.core.mail;

/**
 * UTF-7 (RFC 2152), in which Outlook and Exchange once sent what went beyond ASCII. Characters stand for themselves, but
 * for runs that a {@code +} opens: base64 of UTF-16, most significant byte first, up to the first character that is no
 * digit of base64; a {@code -} there belongs to the run. {@code +-} is a plus sign. Bits left over at the end of a run are
 * padding. A plus sign that opens nothing stands for itself, and so do bytes above 127, read as windows-1252.
 */
final class Utf7 {
    private static final int UNIT = 16;

    private Utf7() {}

    static String decode(byte[] bytes) {
        String text = TextDecoding.decode(bytes, "windows-1252").text();
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '+') {
                out.append(c);
                at++;
            } else {
                at = run(text, at + 1, out);
            }
        }
        return out.toString();
    }

    /** Decodes the run that starts behind its plus sign; gives where it ends. */
    private static int run(String text, int start, StringBuilder out) {
        int at = start;
        int bits = 0;
        int held = 0;
        while (at < text.length() && Base64Digit.valueOf(text.charAt(at)) >= 0) {
            bits = bits << 6 | Base64Digit.valueOf(text.charAt(at));
            held += 6;
            if (held >= UNIT) {
                held -= UNIT;
                out.append((char) (bits >> held));
                bits &= (1 << held) - 1;
            }
            at++;
        }
        boolean closed = at < text.length() && text.charAt(at) == '-';
        if (at == start) {
            out.append('+');
        }
        return closed ? at + 1 : at;
    }
}
