package org.isnad.workbench.search.query;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.search.analysis.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language (docs/design/search.md). Never throws on what a user may type: a mistake is explained with its
 * place.
 *
 * <pre>
 * query  = all *( ("OR" / "OU" / "|") all )
 * all    = 1*( ["AND" / "ET"] part )                      ; side by side means all of them
 * part   = ("NOT" / "SAUF" / "-") part / "(" query ")" / operator ":" value / value
 * value  = DQUOTE words DQUOTE / word                      ; a word may have * and ?
 * </pre>
 *
 * Operators of logic are in capitals, so that the words of a sentence stay words. A colon after anything but an operator
 * is punctuation; a {@code ?} at the end of a word is a question mark; signs that stand alone mean nothing, and neither do
 * quotation marks and parentheses without their other half.
 */
public final class QueryParser {
    private static final int MOST_WORDS = 256;
    private static final int DEEPEST = 32;
    private static final int MOST_WILDCARDS = 6;
    private static final int MOST_SLOP = 100;
    private static final int MOST_EDITS = 2;

    private final String query;
    private int at;
    private int words;
    private int depth;
    /** The first one met; reading goes on as if nothing had happened, and its result is thrown away. */
    private @Nullable QueryMistake mistake;

    private QueryParser(String query) {
        this.query = query;
    }

    public static QueryReading parse(String query) {
        return new QueryParser(query).read();
    }

    private QueryReading read() {
        List<Clause> parts = new ArrayList<>();
        while (!atEnd()) {
            Clause part = any();
            if (part instanceof Clause.All(List<Clause> inner)) {
                parts.addAll(inner);
            } else if (part != null) {
                parts.add(part);
            }
            // What stopped the reading before the end is a parenthesis that nothing opened: a sign that stands alone.
            at++;
        }
        Clause root = joined(parts);
        if (mistake != null) {
            return mistake;
        }
        return new ParsedQuery(query, root == null ? new Clause.Everything() : root);
    }

    private void mistaken(int position, String key, Object... args) {
        if (mistake == null) {
            Object[] all = java.util.Arrays.copyOf(args, args.length + 1);
            all[args.length] = position + 1;
            mistake = new QueryMistake(Phrase.of(key, all), position);
        }
    }

    private @Nullable Clause any() {
        List<Clause> choices = new ArrayList<>();
        do {
            Clause choice = all();
            if (choice != null) {
                choices.add(choice);
            }
        } while (takeOperator("OR", "OU", "|"));
        return switch (choices.size()) {
            case 0 -> null;
            case 1 -> choices.getFirst();
            default -> new Clause.Any(choices);
        };
    }

    private @Nullable Clause all() {
        List<Clause> parts = new ArrayList<>();
        while (true) {
            boolean joined = takeOperator("AND", "ET", "&&");
            if (atEnd() || query.charAt(at) == ')' || isOperator("OR", "OU", "|")) {
                if (joined) {
                    mistaken(at, "search.mistake.nothing-follows");
                }
                break;
            }
            Clause part = part();
            if (part instanceof Clause.All(List<Clause> inner)) {
                parts.addAll(inner);
            } else if (part != null) {
                parts.add(part);
            }
        }
        return joined(parts);
    }

    private static @Nullable Clause joined(List<Clause> parts) {
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> new Clause.All(parts);
        };
    }

    /** One condition, or null where there is nothing but punctuation. */
    private @Nullable Clause part() {
        int start = at;
        if (takeOperator("NOT", "SAUF", "NON")) {
            return negated(start);
        }
        char c = query.charAt(at);
        if (c == '-' && at + 1 < query.length() && !isSpace(query.charAt(at + 1)) && query.charAt(at + 1) != '-') {
            at++;
            return negated(start);
        }
        if (c == '(') {
            return group();
        }
        if (isQuote(c)) {
            return quoted(TextField.ANYWHERE);
        }
        return wordOrOperator();
    }

    private @Nullable Clause negated(int start) {
        if (atEnd() || query.charAt(at) == ')') {
            mistaken(start, "search.mistake.nothing-follows");
            return null;
        }
        if (tooDeep(start)) {
            return null;
        }
        depth++;
        Clause part = part();
        depth--;
        return part == null ? null : part instanceof Clause.Not(Clause inner) ? inner : new Clause.Not(part);
    }

    private boolean tooDeep(int start) {
        if (depth >= DEEPEST) {
            mistaken(start, "search.mistake.too-deep", DEEPEST);
            at = query.length();
            return true;
        }
        return false;
    }

    private @Nullable Clause group() {
        int open = at++;
        if (tooDeep(open)) {
            return null;
        }
        depth++;
        Clause inside = any();
        depth--;
        if (!atEnd()) {
            at++;
        }
        return inside;
    }

    private @Nullable Clause quoted(TextField field) {
        int open = at;
        String text = quotedText();
        int slop = tilde();
        if (countWords(open, text) == 0) {
            return null;
        }
        if (slop > MOST_SLOP) {
            mistaken(open, "search.mistake.slop", MOST_SLOP);
        }
        return slop < 0 ? new Clause.Quoted(field, text) : new Clause.Near(field, text, slop);
    }

    /** The number behind a {@code ~} that follows at once, as in {@code "a b"~5}; without a number 1, without a sign -1. */
    private int tilde() {
        if (at >= query.length() || query.charAt(at) != '~') {
            return -1;
        }
        int start = ++at;
        int number = 0;
        while (at < query.length() && Character.digit(query.charAt(at), 10) >= 0 && at - start < 4) {
            number = number * 10 + Character.digit(query.charAt(at++), 10);
        }
        return at == start ? 1 : number;
    }

    /** What stands between quotation marks; nothing, if there is no second one: a sign that stands alone. */
    private String quotedText() {
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

    private @Nullable Clause wordOrOperator() {
        int start = at;
        while (at < query.length() && !isEndOfWord(query.charAt(at))) {
            if (query.charAt(at) == ':') {
                Operator operator = Operator.of(query.substring(start, at)).orElse(null);
                if (operator != null && !query.startsWith("//", at + 1)) {
                    at++;
                    return operator(operator, start);
                }
            }
            at++;
        }
        return word(TextField.ANYWHERE, start, query.substring(start, at), false);
    }

    private @Nullable Clause operator(Operator operator, int start) {
        skipSpace();
        if (at >= query.length() || query.charAt(at) == ')') {
            mistaken(start, "search.mistake.nothing-follows");
            return null;
        }
        return switch (operator) {
            case FROM -> text(TextField.FROM);
            case TO -> text(TextField.TO);
            case SUBJECT -> text(TextField.SUBJECT);
            case BODY -> text(TextField.BODY);
            case ATTACHMENT -> text(TextField.ATTACHMENT);
            case FILE_NAME -> text(TextField.FILE_NAME);
            case NAME -> name();
            case FAMILY -> related(Clause.Relation.FAMILY);
            case THREAD -> related(Clause.Relation.THREAD);
            case MAILBOX, HAS, LEVEL, LANGUAGE, ID, DATE, BEFORE, AFTER, SIZE, ATTACHMENTS, CAUSE, TYPE -> {
                int valueStart = at;
                yield new Values(this::mistaken).clause(operator, value(), valueStart);
            }
        };
    }

    private @Nullable Clause name() {
        int start = at;
        String text = value();
        return countWords(start, text) == 0 ? null : new Clause.Name(TextField.ANYWHERE, text);
    }

    /** An id, or a query in parentheses. */
    private @Nullable Clause related(Clause.Relation relation) {
        Clause to = query.charAt(at) == '(' ? group() : new Values(this::mistaken).clause(Operator.ID, value(), at);
        return to == null ? null : new Clause.Related(relation, to);
    }

    private @Nullable Clause text(TextField field) {
        if (isQuote(query.charAt(at))) {
            return quoted(field);
        }
        int start = at;
        return word(field, start, bareWord(), true);
    }

    private String value() {
        return isQuote(query.charAt(at)) ? quotedText() : bareWord();
    }

    private String bareWord() {
        int start = at;
        while (at < query.length() && !isEndOfWord(query.charAt(at))) {
            at++;
        }
        return query.substring(start, at);
    }

    private @Nullable Clause word(TextField field, int start, String written, boolean afterOperator) {
        String text = afterOperator ? written : withoutQuestionMarks(written);
        long wildcards = text.chars().filter(c -> c == '*' || c == '?').count();
        if (wildcards > MOST_WILDCARDS) {
            mistaken(start, "search.mistake.wildcards", MOST_WILDCARDS);
            return null;
        }
        if (wildcards > 0) {
            words++;
            boolean allStars = text.chars().allMatch(c -> c == '*');
            return allStars ? new Clause.Everything() : new Clause.Wildcard(field, text);
        }
        int tilde = text.lastIndexOf('~');
        if (tilde > 0 && Words.of(text.substring(0, tilde)).size() == 1) {
            return fuzzy(field, start, text.substring(0, tilde), text.substring(tilde + 1));
        }
        return countWords(start, text) == 0 ? null : new Clause.Word(field, text);
    }

    private @Nullable Clause fuzzy(TextField field, int start, String word, String number) {
        int edits = number.isEmpty() ? 1 : number.length() == 1 ? Character.digit(number.charAt(0), 10) : -1;
        if (edits < 1 || edits > MOST_EDITS) {
            mistaken(start, "search.mistake.fuzzy", word);
            return null;
        }
        words++;
        return new Clause.Fuzzy(field, word, edits);
    }

    private static String withoutQuestionMarks(String word) {
        int end = word.length();
        while (end > 0 && "?!.,;".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    private int countWords(int start, String text) {
        int count = Words.of(text).size();
        words += count;
        if (words > MOST_WORDS) {
            mistaken(start, "search.mistake.too-long", MOST_WORDS);
        }
        return count;
    }

    private boolean takeOperator(String... names) {
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

    private boolean isOperator(String... names) {
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

    private boolean atEnd() {
        skipSpace();
        return at >= query.length();
    }

    private void skipSpace() {
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
