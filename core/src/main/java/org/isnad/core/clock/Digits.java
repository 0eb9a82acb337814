package org.isnad.core.clock;

/** Numbers in the alphabets of mail servers. */
final class Digits {
    static final String BASE_62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** Postfix leaves vowels out, so that no word comes out; 'z' divides. */
    static final String BASE_52 = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";

    private Digits() {}

    /** @return -1 where a character is no digit or the number does not fit */
    static long value(String text, String alphabet) {
        return value(text, alphabet, alphabet.length());
    }

    static long value(String text, String alphabet, int base) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = alphabet.indexOf(text.charAt(i));
            if (digit < 0 || digit >= base || value > (Long.MAX_VALUE - digit) / base) {
                return -1;
            }
            value = value * base + digit;
        }
        return value;
    }
}
