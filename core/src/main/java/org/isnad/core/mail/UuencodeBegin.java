package org.isnad.core.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/** Lines that begin a uuencoded file (POSIX.1, {@code uuencode}) within a text: {@code begin 644 name}, with whatever white space. */
public final class UuencodeBegin {
    private static final Pattern BEGIN = Pattern.compile("begin[ \t]+[0-7]{3,4}[ \t]");

    /** {@code begin 644}. */
    private static final int SHORTEST = 9;

    private UuencodeBegin() {}

    /** Whether there is one; whether a file follows is another question. Nothing is copied but lines that nearly are one. */
    public static boolean standsIn(Octets bytes, Span text) {
        long line = text.start();
        while (line < text.end()) {
            long lineFeed = bytes.indexOf('\n', line, text.end());
            long behind = lineFeed < 0 ? text.end() : lineFeed + 1;
            if (bytes.at(line) == 'b' && isOne(bytes, line, behind)) {
                return true;
            }
            line = behind;
        }
        return false;
    }

    private static boolean isOne(Octets bytes, long line, long end) {
        boolean begins = end - line > SHORTEST && bytes.at(line + 1) == 'e' && bytes.at(line + 2) == 'g';
        return begins
                && BEGIN.matcher(new String(bytes.copy(new Span(line, end)), StandardCharsets.ISO_8859_1))
                        .lookingAt();
    }
}
