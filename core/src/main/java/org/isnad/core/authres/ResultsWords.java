package org.isnad.core.authres;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the value of a results field into clauses at semicolons and these into words at white space, in one pass that
 * never looks back: comments (nested, RFC 5322, 3.2.2) count as white space, quoted strings as text, and white space on
 * either side of {@code =} parts no words, nor around the dot of a property.
 */
final class ResultsWords {
    /** One word, quotes taken off. */
    record Word(String text) {}

    private final String value;
    private final List<List<Word>> clauses = new ArrayList<>();
    private List<Word> clause = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean spaceBefore;
    private boolean joinNext;

    private ResultsWords(String value) {
        this.value = value;
    }

    /** At least one clause; any of them may be empty. */
    static List<List<Word>> clauses(String value) {
        return new ResultsWords(value).split();
    }

    private List<List<Word>> split() {
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            at = switch (c) {
                case '(' -> comment(at);
                case '"' -> quoted(at);
                case ';' -> {
                    endClause();
                    yield at + 1;
                }
                default -> {
                    take(c);
                    yield at + 1;
                }
            };
        }
        endClause();
        return clauses;
    }

    private void take(char c) {
        if (c <= ' ') {
            spaceBefore = inWord;
        } else if (c == '=' && inWord) {
            spaceBefore = false;
            word.append(c);
            joinNext = true;
        } else {
            text(c);
        }
    }

    private void text(char c) {
        if (spaceBefore && !joinNext) {
            endWord();
        }
        spaceBefore = false;
        joinNext = false;
        inWord = true;
        word.append(c);
    }

    /** Behind the comment, which may hold others; one that is never closed reaches to the end. */
    private int comment(int start) {
        spaceBefore = inWord;
        int depth = 0;
        for (int at = start; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return value.length();
    }

    private int quoted(int start) {
        int at = start + 1;
        while (at < value.length() && value.charAt(at) != '"') {
            at += value.charAt(at) == '\\' && at + 1 < value.length() ? 1 : 0;
            text(value.charAt(at));
            at++;
        }
        return at + 1;
    }

    private void endWord() {
        if (inWord) {
            clause.add(new Word(word.toString()));
        }
        word.setLength(0);
        inWord = false;
        spaceBefore = false;
        joinNext = false;
    }

    private void endClause() {
        endWord();
        clauses.add(clause);
        clause = new ArrayList<>();
    }
}
