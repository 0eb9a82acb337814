package org.isnad.core.mail;

/** The digits of base64 (RFC 4648, 4), one at a time, for texts in which they stand among other things. */
public final class Base64Digit {
    private Base64Digit() {}

    /** Its value, 0 to 63, or -1 for a character that is none. */
    public static int valueOf(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
