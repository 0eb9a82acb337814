package org.isnad.core.dkim.keyfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259), one value after another, so that lists with one object a line are read too. A fault ends the
 * reading; what was read before it counts.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 32;

    private final String text;
    private int at;
    private int line = 1;
    private int faultLine;

    JsonReader(String text) {
        this.text = text;
    }

    /** The next value, or null at the end and after a fault. */
    @Nullable
    Json next() {
        skipBlanks();
        return at >= text.length() || faultLine > 0 ? null : value(0);
    }

    /** The line of the fault, or 0. */
    int faultLine() {
        return faultLine;
    }

    private @Nullable Json value(int depth) {
        skipBlanks();
        if (at >= text.length() || depth > MAX_DEPTH) {
            return fault();
        }
        return switch (text.charAt(at)) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> text();
            default -> word();
        };
    }

    private @Nullable Json text() {
        String string = string();
        return string == null ? null : new Json.Text(string);
    }

    private @Nullable Json members(int depth) {
        int startLine = line;
        List<Json.Member> members = new ArrayList<>();
        at++;
        if (taken('}')) {
            return new Json.Members(members, startLine);
        }
        do {
            skipBlanks();
            String name = string();
            if (name == null || !taken(':')) {
                return fault();
            }
            Json value = value(depth + 1);
            if (value == null) {
                return null;
            }
            members.add(new Json.Member(name, value));
        } while (taken(','));
        return taken('}') ? new Json.Members(members, startLine) : fault();
    }

    private @Nullable Json elements(int depth) {
        List<Json> elements = new ArrayList<>();
        at++;
        if (taken(']')) {
            return new Json.Elements(elements);
        }
        do {
            Json value = value(depth + 1);
            if (value == null) {
                return null;
            }
            elements.add(value);
        } while (taken(','));
        return taken(']') ? new Json.Elements(elements) : fault();
    }

    private @Nullable Json word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        return word.matches("true|false|null|-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?") ? new Json.Word(word) : fault();
    }

    private @Nullable String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            fault();
            return null;
        }
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return out.toString();
            }
            if (c < ' ' || (c == '\\' && !escape(out))) {
                break;
            }
            if (c != '\\') {
                out.append(c);
            }
        }
        fault();
        return null;
    }

    /** Reads behind a backslash, and stays on the last character that belongs to it. */
    private boolean escape(StringBuilder out) {
        at++;
        if (at >= text.length()) {
            return false;
        }
        int simple = "\"\\/bfnrt".indexOf(text.charAt(at));
        if (simple >= 0) {
            out.append("\"\\/\b\f\n\r\t".charAt(simple));
            return true;
        }
        boolean hex = text.charAt(at) == 'u'
                && at + 4 < text.length()
                && text.substring(at + 1, at + 5).matches("[0-9A-Fa-f]{4}");
        if (hex) {
            out.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
            at += 4;
        }
        return hex;
    }

    private boolean taken(char wanted) {
        skipBlanks();
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
    }

    private @Nullable Json fault() {
        faultLine = faultLine == 0 ? line : faultLine;
        return null;
    }
}
