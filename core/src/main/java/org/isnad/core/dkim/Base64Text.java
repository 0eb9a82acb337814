package org.isnad.core.dkim;

import java.util.Arrays;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.Base64Digit;

/**
 * Base64 as tags carry it (RFC 6376, 2.10): with folding white space anywhere.
 *
 * @param bytes what could be decoded
 * @param conforms whether only the alphabet, white space and right padding were met, and something was there
 */
record Base64Text(ByteString bytes, boolean conforms) {

    static Base64Text decode(String text) {
        byte[] out = new byte[text.length() / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int count = 0;
        int padding = 0;
        boolean clean = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TagList.isBlank(c)) {
                continue;
            }
            int value = Base64Digit.valueOf(c);
            if (c == '=') {
                padding++;
            } else if (value < 0) {
                clean = false;
            } else {
                clean &= padding == 0;
                bits = bits << 6 | value;
                count++;
                if (count % 4 == 0) {
                    out[length++] = (byte) (bits >> 16);
                    out[length++] = (byte) (bits >> 8);
                    out[length++] = (byte) bits;
                }
            }
        }
        int rest = count % 4;
        if (rest >= 2) {
            out[length++] = (byte) (rest == 2 ? bits >> 4 : bits >> 10);
        }
        if (rest == 3) {
            out[length++] = (byte) (bits >> 2);
        }
        boolean padded = padding == (4 - rest) % 4 && rest != 1;
        return new Base64Text(ByteString.of(Arrays.copyOf(out, length)), clean && padded && count > 0);
    }
}
