package org.isnad.core.dkim.keyfile;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a DNS master file (RFC 1035, 5.1) into records: one a line, or several lines in parentheses; {@code ;} starts a
 * comment; strings may be quoted; {@code \X} and {@code \DDD} stand for a byte.
 */
final class ZoneTokens {
    /** A record's words. The owner is the first, unless the line began with white space. */
    record Row(List<String> words, boolean continued, int line) {}

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private boolean continued;
    private int startLine = 1;
    private int line = 1;
    private int depth;
    private int at;

    private ZoneTokens(String text) {
        this.text = text;
    }

    static List<Row> rows(String text) {
        ZoneTokens tokens = new ZoneTokens(text);
        tokens.run();
        return tokens.rows;
    }

    /** All words of a text, for a record without its name. */
    static List<String> strings(String text) {
        return rows(text).stream().flatMap(row -> row.words().stream()).toList();
    }

    private void run() {
        boolean lineStart = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (lineStart && depth == 0) {
                continued = c == ' ' || c == '\t';
                startLine = line;
            }
            lineStart = c == '\n';
            switch (c) {
                case '\n' -> {
                    line++;
                    at++;
                    endRow();
                }
                case ' ', '\t', '\r' -> at++;
                case ';' -> at = endOfLine();
                case '(' -> {
                    depth++;
                    at++;
                }
                case ')' -> {
                    depth = Math.max(0, depth - 1);
                    at++;
                }
                default -> words.add(c == '"' ? quoted() : word());
            }
        }
        depth = 0;
        endRow();
    }

    private void endRow() {
        if (depth == 0 && !words.isEmpty()) {
            rows.add(new Row(List.copyOf(words), continued, startLine));
            words = new ArrayList<>();
        }
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private String word() {
        StringBuilder out = new StringBuilder();
        while (at < text.length() && " \t\r\n();\"".indexOf(text.charAt(at)) < 0) {
            out.append(next());
        }
        return out.toString();
    }

    /** Up to the closing quote; one that is never closed ends with its line. */
    private String quoted() {
        at++;
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            out.append(next());
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
        }
        return out.toString();
    }

    private char next() {
        char c = text.charAt(at++);
        if (c != '\\' || at >= text.length()) {
            return c;
        }
        if (at + 3 <= text.length() && text.substring(at, at + 3).matches("[0-2][0-9]{2}")) {
            at += 3;
            return (char) Integer.parseInt(text, at - 3, at, 10);
        }
        return text.charAt(at) == '\n' ? c : text.charAt(at++);
    }
}
