package org.isnad.workbench.publish;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What all JSON of the product has in common: streamed, one object a line, times in ISO 8601 UTC, sentences with their keys. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** One object as one line, without a line end. */
    static String object(Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    static void object(JsonGenerator json, String name, Runnable body) {
        json.writeObjectPropertyStart(name);
        body.run();
        json.writeEndObject();
    }

    static <T> void array(JsonGenerator json, String name, Iterable<T> values, Consumer<T> body) {
        json.writeArrayPropertyStart(name);
        values.forEach(body);
        json.writeEndArray();
    }

    static void number(JsonGenerator json, String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    static void time(JsonGenerator json, String name, @Nullable Instant value) {
        text(json, name, value == null ? null : value.toString());
    }

    static void seconds(JsonGenerator json, String name, @Nullable Long epochSeconds) {
        time(json, name, epochSeconds == null ? null : Instant.ofEpochSecond(epochSeconds));
    }

    static <K extends Enum<K>> void counts(JsonGenerator json, String name, Map<K, Long> counts) {
        object(json, name, () -> counts.forEach((key, count) -> json.writeNumberProperty(key.name(), count)));
    }

    /** A sentence: its key and arguments for programs, its text in the chosen language for people. */
    static void phrase(JsonGenerator json, Phrase phrase, Words words) {
        json.writeStartObject();
        json.writeStringProperty("key", phrase.key());
        array(json, "args", phrase.args(), json::writeString);
        json.writeStringProperty("text", words.say(phrase));
        json.writeEndObject();
    }

    static void phrases(JsonGenerator json, String name, Iterable<Phrase> phrases, Words words) {
        array(json, name, phrases, phrase -> phrase(json, phrase, words));
    }

    static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
