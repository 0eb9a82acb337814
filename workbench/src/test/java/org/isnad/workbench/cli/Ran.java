package org.isnad.workbench.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a command that was run in this process has said and ended with. */
record Ran(int code, String out, String err) {
    static Ran isnad(Object... args) {
        return on(false, "", args);
    }

    /** With this piped into the command. */
    static Ran piped(String input, Object... args) {
        return on(false, input, args);
    }

    static Ran onTerminal(Object... args) {
        return on(true, "", args);
    }

    private static Ran on(boolean terminal, String input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Edge edge = new Edge(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                100,
                Map.of("LANG", "en_GB.UTF-8"),
                Clock.systemUTC());
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Isnad.run(words, edge);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The one object that was printed. */
    Map<String, Object> json() {
        List<Map<String, Object>> all = jsonLines();
        if (all.size() != 1) {
            throw new AssertionError("one line of JSON expected, not " + all.size() + ": " + out + err);
        }
        return all.getFirst();
    }

    /** One object a line. */
    List<Map<String, Object>> jsonLines() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String line : lines()) {
            try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
                parser.nextToken();
                all.add(object(value(parser)));
            }
        }
        return all;
    }

    /** A value that must be there. */
    static Object at(Map<String, Object> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    /** A value that must be an object. */
    static Map<String, Object> object(Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, part) -> object.put((String) name, part));
        return object;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Nothing.NULL;
            default -> parser.getString();
        };
    }

    /** JSON's null as a value, so that a missing name differs from it. */
    enum Nothing {
        NULL
    }
}
