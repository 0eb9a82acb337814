package org.isnad.core.document;

/**
 * Something in a file that depends on the language of the program or system that saved it. It says in which language that
 * program spoke, not where somebody is from: templates travel, offices speak several languages, and it can be planted.
 *
 * @param value as it stands there
 */
public record LanguageHint(Kind kind, String value) {
    /** Where the hint stands. */
    public enum Kind {
        /** The name of a built-in style ({@code Normal}, {@code Обычный}, {@code عادي}). */
        STYLE_NAME,
        /** The name of a sheet that nobody renamed. */
        SHEET_NAME,
        /** The code page of its strings, a number of Windows. */
        CODE_PAGE,
        /** The default language: a tag of BCP 47, or a number of Windows (1049 is Russian). */
        DEFAULT_LANGUAGE
    }
}
