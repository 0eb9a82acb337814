package org.isnad.bench.forge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as the forger sees it: fields and a body, one character a byte, lines ended by CRLF.
 *
 * @param fields top to bottom
 * @param body behind the empty line
 */
public record Letter(List<Field> fields, String body) {
    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+$");
    private static final Pattern PLAIN_FROM =
            Pattern.compile("(?:[^<>@,;:()\\[\\]]*<)?[A-Za-z0-9._+-]+@((?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})>?\\s*");

    public Letter {
        fields = List.copyOf(fields);
    }

    /** A leading mbox line goes; where no line ends in CRLF, LF is taken for it. */
    public static Letter parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains("\r\n")) {
            text = text.replace("\n", "\r\n");
        }
        List<Field> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        Matcher line = LINE.matcher(text);
        int body = text.length();
        while (line.find()) {
            String found = line.group();
            if (found.equals("\r\n") || found.equals("\n")) {
                body = line.end();
                break;
            }
            boolean folded = found.startsWith(" ") || found.startsWith("\t");
            if (!folded && !field.isEmpty()) {
                fields.add(new Field(field.toString()));
                field.setLength(0);
            }
            boolean envelope = fields.isEmpty() && field.isEmpty() && found.startsWith("From ");
            field.append(envelope ? "" : found);
        }
        if (!field.isEmpty()) {
            fields.add(new Field(field.toString()));
        }
        return new Letter(fields, text.substring(body));
    }

    /** Byte for byte, for messages that the forger only hands on: all of it stands in the body, no field is known. */
    public static Letter asItLies(byte[] bytes) {
        return new Letter(List.of(), new String(bytes, StandardCharsets.ISO_8859_1));
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
        StringBuilder text = new StringBuilder(body.length() + 2_000);
        fields.forEach(field -> text.append(field.raw()));
        return text.append(fields.isEmpty() ? "" : "\r\n").append(body).toString();
    }

    public Optional<Field> first(String name) {
        return fields.stream().filter(field -> field.is(name)).findFirst();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** The unfolded value of the first such field, or empty text. */
    public String value(String name) {
        return first(name).map(Field::unfolded).orElse("");
    }

    /** The domain of the one plain address in From, lower case; empty where From is not as plain as that. */
    public Optional<String> fromDomain() {
        if (fields.stream().filter(field -> field.is("From")).count() != 1) {
            return Optional.empty();
        }
        Matcher plain = PLAIN_FROM.matcher(value("From"));
        return plain.matches() ? Optional.of(plain.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    public Letter withBody(String other) {
        return new Letter(fields, other);
    }

    public Letter withFields(List<Field> others) {
        return new Letter(others, body);
    }

    public Letter onTop(Field... more) {
        List<Field> all = new ArrayList<>(List.of(more));
        all.addAll(fields);
        return withFields(all);
    }

    public Letter below(Field... more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return withFields(all);
    }

    public Letter without(Predicate<Field> goes) {
        return withFields(fields.stream().filter(goes.negate()).toList());
    }

    public Letter without(String name) {
        return without(field -> field.is(name));
    }

    /** With the first such field replaced in its place, or put below all where there is none. */
    public Letter with(Field changed) {
        List<Field> all = new ArrayList<>(fields);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(changed.name())) {
                all.set(i, changed);
                return withFields(all);
            }
        }
        return below(changed);
    }

    public Letter with(String name, String value) {
        return with(Field.of(name, value));
    }

    /** Without any trace of signing, or of a receiver's opinion about it. */
    public Letter unsigned() {
        return without(field -> field.is("DKIM-Signature")
                || field.is("DomainKey-Signature")
                || field.is("Authentication-Results")
                || field.startsWith("arc-")
                || field.startsWith("x-google-dkim"));
    }
}
