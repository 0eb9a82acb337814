package org.isnad.workbench.search.query;

/** A query's characters and how far they were read: spaces, operators of logic, quotation marks and the ends of words. */
final class QueryScanner {
    private static final int LONGEST_NUMBER = 4;

    private final String query;
    private int at;

    QueryScanner(String query) {
        this.query = query;
    }

    /** The place that is read next, from 0. */
    int at() {
        return at;
    }

    /** Passes over one character. */
    void skip() {
        at++;
    }

    void skipAll() {
        at = query.length();
    }

    /** Whether nothing but space is left; the space is passed over. */
    boolean atEnd() {
        skipSpace();
        return at >= query.length();
    }

    /** Whether the end is here, or a closing parenthesis. */
    boolean atEndOfGroup() {
        return at >= query.length() || query.charAt(at) == ')';
    }

    /** Whether the next character is this one. */
    boolean isAt(char c) {
        return query.charAt(at) == c;
    }

    boolean isAtQuote() {
        return isQuote(query.charAt(at));
    }

    /** Whether a minus stands right before something. */
    boolean isAtMinus() {
        return isAt('-') && at + 1 < query.length() && !isSpace(query.charAt(at + 1)) && query.charAt(at + 1) != '-';
    }

    boolean takeOperator(String... names) {
        skipSpace();
        for (String name : names) {
            if (isOperator(name)) {
                at += name.length();
                skipSpace();
                return true;
            }
        }
        return false;
    }

    boolean isOperator(String... names) {
        for (String name : names) {
            int end = at + name.length();
            boolean ends =
                    end >= query.length() || isSpace(query.charAt(end)) || "()\"".indexOf(query.charAt(end)) >= 0;
            if (query.startsWith(name, at) && ends) {
                return true;
            }
        }
        return false;
    }

    /** What stands between quotation marks; nothing, if there is no second one: a sign that stands alone. */
    String quotedText() {
        int open = at++;
        int close = open + 1;
        while (close < query.length() && !isQuote(query.charAt(close))) {
            close++;
        }
        if (close >= query.length()) {
            return "";
        }
        at = close + 1;
        return query.substring(open + 1, close);
    }

    /** The number behind a {@code ~} that follows at once, as in {@code "a b"~5}; without a number 1, without a sign -1. */
    int tilde() {
        if (at >= query.length() || query.charAt(at) != '~') {
            return -1;
        }
        int start = ++at;
        int number = 0;
        while (at < query.length() && Character.digit(query.charAt(at), 10) >= 0 && at - start < LONGEST_NUMBER) {
            number = number * 10 + Character.digit(query.charAt(at++), 10);
        }
        return at == start ? 1 : number;
    }

    /** To the end of the word. */
    String bareWord() {
        int start = at;
        while (at < query.length() && !isEndOfWord(query.charAt(at))) {
            at++;
        }
        return query.substring(start, at);
    }

    /** To the end of the word, or behind the colon of the first operator in it: then that operator is kept. */
    Read wordOrOperator() {
        int start = at;
        while (at < query.length() && !isEndOfWord(query.charAt(at))) {
            if (query.charAt(at) == ':') {
                Operator operator = Operator.of(query.substring(start, at)).orElse(null);
                if (operator != null && !query.startsWith("//", at + 1)) {
                    at++;
                    return new Read.Of(operator);
                }
            }
            at++;
        }
        return new Read.Word(query.substring(start, at));
    }

    /** What stands where a word may stand. */
    sealed interface Read {
        /** @param operator whose value follows */
        record Of(Operator operator) implements Read {}

        /** @param text as it was written */
        record Word(String text) implements Read {}
    }

    void skipSpace() {
        while (at < query.length() && isSpace(query.charAt(at))) {
            at++;
        }
    }

    private static boolean isEndOfWord(char c) {
        return isSpace(c) || c == '(' || c == ')' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '«' || c == '»';
    }

    /** Right-to-left marks come with pasted Arabic. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= '\u200E' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
