package org.isnad.workbench.ingest;

import java.util.Locale;
import java.util.Set;

/**
 * Whether bytes begin like a message (RFC 5322). The first line must be a header field; a leading byte order mark and
 * one From_ line, escaped or not, are passed over. Among the fields before the first line that is none, there must be
 * one that only mail has, or two that mail shares with other things; so that lists of key and value, source code and
 * tables are not taken for mail. Where blank lines stand on top, as in a source saved out of a web mailer, it must be one
 * that software writes: a note that begins with the fields of the message it speaks of is no mail.
 */
final class MessageHead {
    private static final int FIELDS = 500;
    private static final int NAME_LENGTH = 76;

    /** Fields of RFC 5322, 2045 and common trace and mailing-list practice. */
    private static final Set<String> OF_MAIL = Set.of(
            "received",
            "return-path",
            "delivered-to",
            "envelope-to",
            "x-original-to",
            "message-id",
            "mime-version",
            "subject",
            "reply-to",
            "in-reply-to",
            "references",
            "content-transfer-encoding",
            "dkim-signature",
            "domainkey-signature",
            "authentication-results",
            "arc-seal",
            "received-spf",
            "resent-from",
            "resent-date",
            "x-mailer",
            "x-gm-thrid",
            "x-gmail-labels",
            "x-mozilla-status",
            "x-mozilla-keys",
            "list-unsubscribe",
            "list-id",
            "errors-to",
            "newsgroups");

    private static final Set<String> SHARED = Set.of("from", "to", "cc", "bcc", "date", "sender", "content-type");

    /** What nobody copies who copies the fields of a message into a note. */
    private static final Set<String> OF_SOFTWARE =
            Set.of("received", "return-path", "delivered-to", "message-id", "mime-version", "dkim-signature");

    private MessageHead() {}

    static boolean looksLike(Head head) {
        int at = head.has(0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (head.has(at, "From ") || head.has(at, ">From ")) {
            at = next(head, at);
        }
        int first = behindBlankLines(head, at);
        boolean blankTop = first > at;
        Set<String> wanted = blankTop ? OF_SOFTWARE : OF_MAIL;
        at = first;
        int shared = 0;
        boolean field = false;
        for (int fields = 0; fields < FIELDS && at < head.length(); at = next(head, at)) {
            if (isBlank(head.at(at))) {
                if (!field) {
                    return false;
                }
                continue;
            }
            int end = nameEnd(head, at);
            if (end < 0) {
                return false;
            }
            field = true;
            fields++;
            String name = head.latin1(at, end - at).toLowerCase(Locale.ROOT);
            if (wanted.contains(name) || (!blankTop && isMailType(name, head, end))) {
                return true;
            }
            if (!blankTop && SHARED.contains(name) && ++shared == 2) {
                return true;
            }
        }
        return false;
    }

    private static int behindBlankLines(Head head, int start) {
        int line = start;
        for (int at = start; at < head.length(); at++) {
            int b = head.at(at);
            if (b == '\n') {
                line = at + 1;
            } else if (b != '\r' && !isBlank(b)) {
                return line;
            }
        }
        return start;
    }

    /** Content-Type alone counts if it speaks of parts, which no other protocol's stored form begins with. */
    private static boolean isMailType(String name, Head head, int end) {
        if (!name.equals("content-type")) {
            return false;
        }
        String value = head.latin1(end, 40).toLowerCase(Locale.ROOT);
        return value.contains("multipart/") || value.contains("message/");
    }

    /** End of a field name that is followed by a colon, blanks between them allowed (RFC 5322, 4.5.8); or -1. */
    private static int nameEnd(Head head, int start) {
        int end = start;
        while (end < head.length() && head.at(end) > 0x20 && head.at(end) < 0x7F && head.at(end) != ':') {
            end++;
        }
        int colon = end;
        while (colon < head.length() && isBlank(head.at(colon))) {
            colon++;
        }
        boolean named = end > start && end - start <= NAME_LENGTH;
        return named && colon < head.length() && head.at(colon) == ':' ? end : -1;
    }

    private static int next(Head head, int from) {
        int at = from;
        while (at < head.length() && head.at(at) != '\n' && head.at(at) != '\r') {
            at++;
        }
        boolean crlf = at + 1 < head.length() && head.at(at) == '\r' && head.at(at + 1) == '\n';
        return at + (crlf ? 2 : 1);
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t';
    }
}
