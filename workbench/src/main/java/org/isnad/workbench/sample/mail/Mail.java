package org.isnad.workbench.sample.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A message as it goes over the wire: fields in their order and the body, all lines ended by CRLF.
 *
 * @param body shared between copies and therefore never written to
 */
@SuppressWarnings("ArrayRecordComponent") // The body may be megabytes and is shared by all copies of a message.
public record Mail(List<Field> fields, byte[] body) {
    public Mail {
        fields = List.copyOf(fields);
    }

    public byte[] bytes() {
        StringBuilder head = new StringBuilder(2048);
        fields.forEach(field -> head.append(field.line()));
        byte[] top = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] out = Arrays.copyOf(top, top.length + body.length);
        System.arraycopy(body, 0, out, top.length, body.length);
        return out;
    }

    public Optional<Field> first(String name) {
        return fields.stream().filter(field -> field.is(name)).findFirst();
    }

    /** With one more field on top. */
    public Mail topped(Field field) {
        List<Field> out = new ArrayList<>(fields.size() + 1);
        out.add(field);
        out.addAll(fields);
        return new Mail(out, body);
    }

    /** With some more fields on top, in their order. */
    public Mail topped(List<Field> more) {
        List<Field> out = new ArrayList<>(more);
        out.addAll(fields);
        return new Mail(out, body);
    }

    /** With every field of this name rewritten in its place. */
    public Mail with(String name, UnaryOperator<String> change) {
        return new Mail(
                fields.stream()
                        .map(field -> field.is(name) ? new Field(field.name(), change.apply(field.value())) : field)
                        .toList(),
                body);
    }

    /** With one more field right below the first of this name, or at the bottom. */
    public Mail after(String name, Field more) {
        List<Field> out = new ArrayList<>(fields);
        int at = 0;
        while (at < out.size() && !out.get(at).is(name)) {
            at++;
        }
        out.add(Math.min(at + 1, out.size()), more);
        return new Mail(out, body);
    }

    public Mail without(String name) {
        return new Mail(fields.stream().filter(field -> !field.is(name)).toList(), body);
    }

    public Mail withBody(byte[] other) {
        return new Mail(fields, other);
    }
}
