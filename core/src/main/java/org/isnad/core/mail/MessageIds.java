package org.isnad.core.mail;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Octets;

/**
 * Message identifiers (RFC 5322, 3.6.4), without their angle brackets. White space within brackets goes, for mailers fold
 * there. Where a field has no brackets at all, its words with an {@code @} are taken.
 */
public final class MessageIds {
    private MessageIds() {}

    /** The identifier in the topmost Message-ID field, or empty. */
    public static String messageId(Message message) {
        List<String> ids = of(message, "Message-ID");
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    /** What the message answers; mostly one. */
    public static List<String> inReplyTo(Message message) {
        return of(message, "In-Reply-To");
    }

    /** Its ancestors, the oldest first as the field has them. */
    public static List<String> references(Message message) {
        return of(message, "References");
    }

    private static List<String> of(Message message, String name) {
        return message.first(name).map(f -> of(message.bytes(), f)).orElse(List.of());
    }

    public static List<String> of(Octets bytes, HeaderField field) {
        return parse(field.rawValue(bytes));
    }

    /** @param raw a field's value byte for byte as ISO 8859-1, folds included */
    public static List<String> parse(String raw) {
        List<String> ids = new ArrayList<>();
        int open = raw.indexOf('<');
        if (open < 0) {
            words(raw, ids);
        }
        while (open >= 0) {
            int end = open + 1;
            while (end < raw.length() && raw.charAt(end) != '>' && raw.charAt(end) != '<') {
                end++;
            }
            add(raw.substring(open + 1, end), ids);
            open = raw.indexOf('<', end);
        }
        return ids;
    }

    private static void words(String raw, List<String> ids) {
        for (String word : raw.strip().split("[ \\t\\r\\n]+", -1)) {
            if (word.indexOf('@') >= 0) {
                add(word, ids);
            }
        }
        if (ids.isEmpty() && !raw.isBlank() && raw.strip().indexOf(' ') < 0) {
            add(raw, ids);
        }
    }

    private static void add(String id, List<String> ids) {
        StringBuilder kept = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) > ' ') {
                kept.append(id.charAt(i));
            }
        }
        if (!kept.isEmpty()) {
            ids.add(kept.toString());
        }
    }
}
