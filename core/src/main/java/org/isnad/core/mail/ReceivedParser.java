package org.isnad.core.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/**
 * Reads Received fields as they are in the wild: a clause is a keyword and the word behind it, comments in parentheses
 * belong to the word before them, the date stands behind the last semicolon. Never throws on data.
 */
public final class ReceivedParser {
    /** A field has some hundreds of bytes; what stands beyond these is not looked at. */
    private static final int LONGEST = 4_096;

    private static final int MOST_FIELDS = 60;
    /** Dates are only read here, whether they can be is for others to say. */
    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");

    private ReceivedParser() {}

    /** All of a message, top to bottom: the last server first. */
    public static List<Received> of(Message message) {
        List<Received> hops = new ArrayList<>();
        for (HeaderField field : message.fields()) {
            if (field.is("Received") && hops.size() < MOST_FIELDS) {
                hops.add(parse(message.bytes(), field));
            }
        }
        return hops;
    }

    public static Received parse(Octets bytes, HeaderField field) {
        Span value = field.value();
        long end = Math.min(value.end(), value.start() + LONGEST);
        String text = HeaderBytes.latin(bytes, new Span(value.start(), end));
        int semicolon = text.lastIndexOf(';');
        Clauses clauses = new Clauses(semicolon < 0 ? text : text.substring(0, semicolon));
        clauses.read();
        String date = semicolon < 0 ? "" : text.substring(semicolon + 1);
        Optional<OffsetDateTime> stated = DateParser.parse(date, FAR) instanceof MailDate.Stated read
                ? Optional.of(read.value())
                : Optional.empty();
        long start = value.start();
        return new Received(
                field,
                clauses.from.toLowerCase(Locale.ROOT),
                clauses.fromNote,
                clauses.by.toLowerCase(Locale.ROOT),
                clauses.byNote,
                clauses.with,
                clauses.id,
                new Span(start + clauses.idStart, start + clauses.idStart + clauses.id.length()),
                stated,
                new Span(start + text.length() - date.length(), start + text.length()));
    }

    /** What stands before the semicolon. */
    private static final class Clauses {
        private final String text;
        private int at;

        String from = "";
        String fromNote = "";
        String by = "";
        String byNote = "";
        String with = "";
        String id = "";
        int idStart;

        Clauses(String text) {
            this.text = text;
        }

        void read() {
            String keyword = "";
            String taken = "";
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c <= ' ') {
                    at++;
                } else if (c == '(') {
                    note(taken, comment());
                } else {
                    int start = at;
                    String word = word();
                    if (isKeyword(word)) {
                        keyword = word.toLowerCase(Locale.ROOT);
                        taken = "";
                    } else if (take(keyword, word, start)) {
                        taken = keyword;
                        keyword = "";
                    }
                }
            }
        }

        private static boolean isKeyword(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "from", "by", "with", "id", "for", "via" -> true;
                default -> false;
            };
        }

        private boolean take(String keyword, String word, int start) {
            switch (keyword) {
                case "from" -> from = from.isEmpty() ? word : from;
                case "by" -> by = by.isEmpty() ? word : by;
                case "with" -> with = with.isEmpty() ? word : with;
                case "id" -> {
                    if (id.isEmpty()) {
                        id = word;
                        idStart = start;
                    }
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void note(String taken, String comment) {
            if (taken.equals("from") && fromNote.isEmpty()) {
                fromNote = comment;
            } else if (taken.equals("by") && byNote.isEmpty()) {
                byNote = comment;
            }
        }

        private String word() {
            int start = at;
            while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '(') {
                at++;
            }
            return text.substring(start, at);
        }

        /** The comment's text without its parentheses; an unclosed one goes to the end. */
        private String comment() {
            int start = ++at;
            int depth = 1;
            while (at < text.length() && depth > 0) {
                char c = text.charAt(at++);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            return text.substring(start, depth == 0 ? at - 1 : at);
        }
    }
}
