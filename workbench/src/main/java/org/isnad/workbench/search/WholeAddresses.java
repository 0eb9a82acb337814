package org.isnad.workbench.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.isnad.workbench.search.analysis.Lexicon;

/**
 * Whole addresses within a text, as terms of their own beside their parts. Apart from the streams of words, which the second
 * compiler takes on (tools/launcher.sh): it would take this in as well, again and again, for a few addresses a message.
 */
final class WholeAddresses {
    private WholeAddresses() {}

    static void add(String text, Lexicon lexicon, Counts into) {
        int at = text.indexOf('@');
        while (at >= 0) {
            int start = at;
            while (start > 0 && !isDelimiter(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && !isDelimiter(text.charAt(end))) {
                end++;
            }
            byte[] address = text.substring(start, end).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            if (address.length <= 320) {
                into.add(lexicon.number(address, address.length), 1);
            }
            at = text.indexOf('@', end);
        }
    }

    private static boolean isDelimiter(char c) {
        return c <= ' '
                || switch (c) {
                    case '<', '>', '(', ')', '[', ']', ',', ';', ':', '"' -> true;
                    default -> false;
                };
    }
}
