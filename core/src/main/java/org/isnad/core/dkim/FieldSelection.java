package org.isnad.core.dkim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.Rendering;
import org.isnad.core.signature.Caveat;

/**
 * Finds the occurrences that {@code h=} names: the last one first, then upwards; a name without a further occurrence is
 * the empty string, which signs its absence (RFC 6376, 5.4.2). The signature's own field is never among them (3.7).
 */
final class FieldSelection {
    /** What a reader is shown and RFC 5322, 3.6 and RFC 2045 allow once. */
    private static final List<String> SHOWN_ONCE = List.of(
            "from",
            "sender",
            "reply-to",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-transfer-encoding");

    /** Of these a reader should know if they are not signed at all. */
    private static final List<String> MATTER_UNSIGNED =
            List.of("from", "to", "cc", "subject", "date", "message-id", "content-type", "content-transfer-encoding");

    private final Map<String, List<HeaderField>> byName = new HashMap<>();

    FieldSelection(Message message) {
        for (HeaderField field : Rendering.sentFields(message)) {
            byName.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field);
        }
    }

    /** The fields in the order in which they are hashed, and the names that found none. */
    record Selected(List<HeaderField> fields, List<String> absent) {}

    Selected select(List<String> names, HeaderField own) {
        List<HeaderField> fields = new ArrayList<>(names.size());
        List<String> absent = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (String name : names) {
            List<HeaderField> all = byName.getOrDefault(name, List.of());
            int next = all.size() - 1 - used.getOrDefault(name, 0);
            // By position: two fields of one message never share a span.
            if (next >= 0 && all.get(next).span().equals(own.span())) {
                used.merge(name, 1, Integer::sum);
                next--;
            }
            if (next >= 0) {
                fields.add(all.get(next));
                used.merge(name, 1, Integer::sum);
            } else {
                absent.add(name);
            }
        }
        return new Selected(fields, absent);
    }

    /** What of the shown fields is signed only in another occurrence, or not at all. */
    List<Caveat> caveats(Selected selected) {
        Set<HeaderField> signed = new HashSet<>(selected.fields());
        List<Caveat> caveats = new ArrayList<>();
        for (String name : SHOWN_ONCE) {
            List<HeaderField> all = byName.getOrDefault(name, List.of());
            int covered = 0;
            for (HeaderField field : all) {
                covered += signed.contains(field) ? 1 : 0;
            }
            if (covered > 0 && covered < all.size()) {
                boolean topmost = signed.contains(all.getFirst());
                String key = topmost ? "dkim.caveat.repeated-field" : "dkim.caveat.shown-field-not-signed";
                caveats.add(new Caveat(
                        Caveat.Kind.REPEATED_FIELD,
                        Phrase.of(key, all.getFirst().name())));
            } else if (covered == 0 && !all.isEmpty() && MATTER_UNSIGNED.contains(name)) {
                Phrase phrase =
                        Phrase.of("dkim.caveat.field-not-signed", all.getFirst().name());
                caveats.add(new Caveat(Caveat.Kind.FIELD_NOT_SIGNED, phrase));
            }
        }
        return caveats;
    }
}
