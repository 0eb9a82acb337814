package org.isnad.core.mail;

import org.isnad.core.item.Octets;

/**
 * What stands on top of a header and does not belong to it: a byte order mark, and the {@code From } line with which a
 * mailbox file starts a message (RFC 4155), plain or escaped as {@code >From }.
 */
final class MessageTop {
    private static final String MBOX = "From ";
    private static final String ESCAPED = ">From ";

    private MessageTop() {}

    /** Where the header starts. */
    static long behind(Octets bytes, long start, Defects defects) {
        long at = start;
        if (startsWith(bytes, at, "\u00EF\u00BB\u00BF")) {
            defects.add(at, at + 3, "mail.defect.byte-order-mark");
            at += 3;
        }
        while (isFromLine(bytes, at, MBOX) || isFromLine(bytes, at, ESCAPED)) {
            long lineEnd = bytes.indexOf('\n', at, bytes.length());
            long next = lineEnd < 0 ? bytes.length() : lineEnd + 1;
            defects.add(at, next, "mail.defect.mbox-line");
            at = next;
        }
        return at;
    }

    /** Not {@code From : x}, which is a field with white space before its colon. */
    private static boolean isFromLine(Octets bytes, long at, String prefix) {
        if (!startsWith(bytes, at, prefix)) {
            return false;
        }
        long next = at + prefix.length();
        while (next < bytes.length() && HeaderScanner.isWhiteSpace(bytes.at(next))) {
            next++;
        }
        return next >= bytes.length() || bytes.at(next) != ':';
    }

    private static boolean startsWith(Octets bytes, long at, String prefix) {
        if (bytes.length() - at < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (bytes.at(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
