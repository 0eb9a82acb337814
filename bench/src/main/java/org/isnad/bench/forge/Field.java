package org.isnad.bench.forge;

import java.util.Locale;

/**
 * A header field as it stands, one character a byte.
 *
 * @param raw name, colon, value, folds and the last CRLF
 */
public record Field(String raw) {
    public static Field of(String name, String value) {
        return new Field(name + ": " + value + "\r\n");
    }

    /** As written, without white space before the colon; the whole line where there is no colon. */
    public String name() {
        int colon = raw.indexOf(':');
        return (colon < 0 ? raw : raw.substring(0, colon)).strip();
    }

    /** Behind the colon, folds included, without the last line end. */
    public String value() {
        String line = raw.endsWith("\r\n") ? raw.substring(0, raw.length() - 2) : raw;
        return line.substring(line.indexOf(':') + 1);
    }

    public String unfolded() {
        return value().replaceAll("\r?\n(?=[ \t])", "").strip();
    }

    public boolean is(String other) {
        return name().equalsIgnoreCase(other);
    }

    public boolean startsWith(String prefix) {
        return name().toLowerCase(Locale.ROOT).startsWith(prefix);
    }
}
