package org.isnad.core.dkim;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Domain names and selectors as tags spell them (RFC 6376, 3.5; RFC 8616), in the one form in which they are compared. */
public final class DomainNames {
    private DomainNames() {}

    /** Lower case, A-labels, without white space; a name that has no A-label form only in lower case. */
    public static String canonical(String name) {
        String bare = TagList.withoutBlanks(name);
        if (isAscii(bare)) {
            return bare.toLowerCase(Locale.ROOT);
        }
        String unicode = new String(bare.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return IDN.toASCII(unicode, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            // The JDK tells an unmappable label only so; the name stays as written and will find no key.
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    /** Whether {@code name} equals {@code parent} or lies below it; both canonical. */
    public static boolean isAtOrBelow(String name, String parent) {
        return name.equals(parent)
                || (name.endsWith(parent) && name.charAt(name.length() - parent.length() - 1) == '.');
    }

    /** Whether it is labels of letters, digits, hyphens and underscores, at least {@code labels} of them. */
    public static boolean isWellFormed(String name, int labels) {
        int dots = 0;
        char before = '.';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            if (!word && (c != '.' || before == '.')) {
                return false;
            }
            dots += c == '.' ? 1 : 0;
            before = c;
        }
        return before != '.' && dots + 1 >= labels;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
