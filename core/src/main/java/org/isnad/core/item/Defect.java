package org.isnad.core.item;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the data that was met and survived. A parser returns what it could read and the defects it met;
 * it never throws for bad data.
 *
 * @param phrase what is wrong, and what was done about it
 * @param span where, in the bytes of the item, or null where no place can be named
 */
public record Defect(Phrase phrase, @Nullable Span span) {
    public static Defect of(String key, Object... args) {
        return new Defect(Phrase.of(key, args), null);
    }

    public static Defect at(Span span, String key, Object... args) {
        return new Defect(Phrase.of(key, args), span);
    }
}
