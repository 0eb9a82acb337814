package org.isnad.core.item;

import java.util.List;

/**
 * Something to be said to a reader, not yet in any language: the key of a sentence in the product's catalogue and the
 * values that go into it. Core never speaks a language (ARCHITECTURE, decision 10); the edges render this in Arabic,
 * French and English.
 *
 * @param key a key of the catalogue, lower-case words joined by {@code .} and {@code -}, for instance
 *     {@code dkim.cause.body-hash}
 * @param args values for {@code {0}}, {@code {1}} …, already in a form that needs no language (numbers, names, dates in
 *     ISO 8601, hexadecimal)
 */
public record Phrase(String key, List<String> args) {
    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String key, Object... args) {
        String[] said = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            said[i] = String.valueOf(args[i]);
        }
        return new Phrase(key, List.of(said));
    }
}
