package org.isnad.core.exposure;

import java.math.BigInteger;

/** Digits of any script, and the check digits that numbers carry. */
final class Numerals {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Numerals() {}

    /** The decimal digits of a text, Arabic-Indic ones among them, as ASCII. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 10);
            if (value >= 0) {
                digits.append((char) ('0' + value));
            }
        }
        return digits.toString();
    }

    /** ISO/IEC 7812-1, annex B: every second digit from the right is doubled, the sum ends in 0. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** ISO/IEC 7064, MOD 97-10, over letters and digits; letters count from 10. */
    static int mod97(String lettersAndDigits) {
        int rest = 0;
        for (int i = 0; i < lettersAndDigits.length(); i++) {
            int value = Character.digit(lettersAndDigits.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    static int mod97Of(String digits) {
        return new BigInteger(digits).mod(NINETY_SEVEN).intValue();
    }

    /** Whether all digits are the same, or go up or down by one: numbers of examples. */
    static boolean isMadeUp(String digits) {
        boolean same = true;
        boolean up = true;
        for (int i = 1; i < digits.length(); i++) {
            int step = digits.charAt(i) - digits.charAt(i - 1);
            same &= step == 0;
            up &= step == 1 || step == -9;
        }
        return same || up;
    }
}
