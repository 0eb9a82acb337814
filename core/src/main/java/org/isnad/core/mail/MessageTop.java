package org.isnad.core.mail;

import org.isnad.core.item.Octets;

/**
 * What stands on top of a header and does not belong to it: a byte order mark, the {@code From } line with which a
 * mailbox file starts a message (RFC 4155), plain or escaped as {@code >From }, and lines of nothing but white space
 * before the first field, as in sources that were saved out of the window of a web mailer.
 */
final class MessageTop {
    private static final String MBOX = "From ";
    private static final String ESCAPED = ">From ";

    /** No field that a header begins with has a longer name. */
    private static final int LONGEST_NAME = 76;

    private MessageTop() {}

    /**
     * Where the header starts.
     *
     * @param embedded whether the message stands within another one, where an empty line says that there is no header
     */
    static long behind(Octets bytes, long start, boolean embedded, Defects defects) {
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
        long field = embedded ? at : behindBlankLines(bytes, at);
        if (field > at && startsField(bytes, field)) {
            defects.add(at, field, "mail.defect.blank-top");
            at = field;
        }
        return at;
    }

    private static long behindBlankLines(Octets bytes, long start) {
        long line = start;
        for (long at = start; at < bytes.length(); at++) {
            int b = bytes.at(at);
            if (b == '\n') {
                line = at + 1;
            } else if (b != '\r' && !HeaderScanner.isWhiteSpace(b)) {
                return line;
            }
        }
        return start;
    }

    /** {@code name:}, with nothing before the colon but letters, digits and hyphens. */
    private static boolean startsField(Octets bytes, long start) {
        long at = start;
        while (at < bytes.length() && at - start < LONGEST_NAME && isWordByte(bytes.at(at))) {
            at++;
        }
        return at > start && at < bytes.length() && bytes.at(at) == ':';
    }

    private static boolean isWordByte(int b) {
        return ((b | 0x20) >= 'a' && (b | 0x20) <= 'z') || (b >= '0' && b <= '9') || b == '-';
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
