package org.isnad.core.dkim.keyfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys in JSON: objects with {@code domain}, {@code selector} (or {@code name}) and the record, at any depth, or members
 * named {@code selector._domainkey.domain} whose value is the record. A record may be a list of its strings.
 */
final class JsonKeys {
    private final EntryList entries = new EntryList();

    private JsonKeys() {}

    static KeyFile parse(String text) {
        JsonKeys keys = new JsonKeys();
        JsonReader reader = new JsonReader(text);
        for (Json value = reader.next(); value != null; value = reader.next()) {
            keys.walk(value);
        }
        if (reader.faultLine() > 0) {
            keys.entries.defect("dkim.keyfile.bad-json", reader.faultLine());
        }
        return keys.entries.finish(KeyFile.Format.JSON);
    }

    private void walk(Json value) {
        switch (value) {
            case Json.Elements elements -> elements.elements().forEach(this::walk);
            case Json.Members members -> object(members);
            case Json.Text text -> {
                // A string that stands under no name of a key says nothing.
            }
            case Json.Word word -> {
                // Nor does a number.
            }
        }
    }

    private void object(Json.Members object) {
        Map<String, String> values = new HashMap<>();
        for (Json.Member member : object.members()) {
            String text = textOf(member.value());
            if (text != null) {
                values.putIfAbsent(KeyStatement.field(member.name()), text);
            }
        }
        KeyStatement statement = new KeyStatement(values);
        if (statement.statesKey()) {
            statement.addTo(entries, object.line());
            return;
        }
        for (Json.Member member : object.members()) {
            KeyName name = KeyName.parse(member.name());
            String text = textOf(member.value());
            if (name != null && text != null) {
                entries.add(name, text, object.line());
            } else {
                walk(member.value());
            }
        }
    }

    /** A string, a number, or the joined strings of a list of nothing else; null for other values. */
    private static @Nullable String textOf(Json value) {
        return switch (value) {
            case Json.Text text -> text.value();
            case Json.Word word -> word.value().equals("null") ? null : word.value();
            case Json.Elements elements -> joined(elements.elements());
            case Json.Members members -> null;
        };
    }

    private static @Nullable String joined(List<Json> strings) {
        boolean all = !strings.isEmpty() && strings.stream().allMatch(Json.Text.class::isInstance);
        return all ? strings.stream().map(s -> ((Json.Text) s).value()).collect(Collectors.joining()) : null;
    }
}
