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
    private final QueryScanner text;
    private int words;
    private int depth;
    /** The first one met; reading goes on as if nothing had happened, and its result is thrown away. */
    private @Nullable QueryMistake mistake;

    private QueryParser(String query) {
        this.query = query;
        this.text = new QueryScanner(query);
    }

    public static QueryReading parse(String query) {
        return new QueryParser(query).read();
    }

    private QueryReading read() {
        List<Clause> parts = new ArrayList<>();
        while (!text.atEnd()) {
            Clause part = any();
            if (part instanceof Clause.All(List<Clause> inner)) {
                parts.addAll(inner);
            } else if (part != null) {
                parts.add(part);
            }
            // What stopped the reading before the end is a parenthesis that nothing opened: a sign that stands alone.
            text.skip();
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
        } while (text.takeOperator("OR", "OU", "|"));
        return switch (choices.size()) {
            case 0 -> null;
            case 1 -> choices.getFirst();
            default -> new Clause.Any(choices);
        };
    }

    private @Nullable Clause all() {
        List<Clause> parts = new ArrayList<>();
        while (true) {
            boolean joined = text.takeOperator("AND", "ET", "&&");
            if (text.atEnd() || text.atEndOfGroup() || text.isOperator("OR", "OU", "|")) {
                if (joined) {
                    mistaken(text.at(), "search.mistake.nothing-follows");
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
        int start = text.at();
        if (text.takeOperator("NOT", "SAUF", "NON")) {
            return negated(start);
        }
        if (text.isAtMinus()) {
            text.skip();
            return negated(start);
        }
        if (text.isAt('(')) {
            return group();
        }
        if (text.isAtQuote()) {
            return quoted(TextField.ANYWHERE);
        }
        return wordOrOperator();
    }

    private @Nullable Clause negated(int start) {
        if (text.atEnd() || text.atEndOfGroup()) {
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
            text.skipAll();
            return true;
        }
        return false;
    }

    private @Nullable Clause group() {
        int open = text.at();
        text.skip();
        if (tooDeep(open)) {
            return null;
        }
        depth++;
        Clause inside = any();
        depth--;
        if (!text.atEnd()) {
            text.skip();
        }
        return inside;
    }

    private @Nullable Clause quoted(TextField field) {
        int open = text.at();
        String quoted = text.quotedText();
        int slop = text.tilde();
        if (countWords(open, quoted) == 0) {
            return null;
        }
        if (slop > MOST_SLOP) {
            mistaken(open, "search.mistake.slop", MOST_SLOP);
        }
        return slop < 0 ? new Clause.Quoted(field, quoted) : new Clause.Near(field, quoted, slop);
    }

    private @Nullable Clause wordOrOperator() {
        int start = text.at();
        return switch (text.wordOrOperator()) {
            case QueryScanner.Read.Of(Operator operator) -> operator(operator, start);
            case QueryScanner.Read.Word(String written) -> word(TextField.ANYWHERE, start, written, false);
        };
    }

    private @Nullable Clause operator(Operator operator, int start) {
        text.skipSpace();
        if (text.atEndOfGroup()) {
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
                int valueStart = text.at();
                yield new Values(this::mistaken).clause(operator, value(), valueStart);
            }
        };
    }

    private @Nullable Clause name() {
        int start = text.at();
        String name = value();
        return countWords(start, name) == 0 ? null : new Clause.Name(TextField.ANYWHERE, name);
    }

    /** An id, or a query in parentheses. */
    private @Nullable Clause related(Clause.Relation relation) {
        Clause to = text.isAt('(') ? group() : new Values(this::mistaken).clause(Operator.ID, value(), text.at());
        return to == null ? null : new Clause.Related(relation, to);
    }

    private @Nullable Clause text(TextField field) {
        if (text.isAtQuote()) {
            return quoted(field);
        }
        int start = text.at();
        return word(field, start, text.bareWord(), true);
    }

    private String value() {
        return text.isAtQuote() ? text.quotedText() : text.bareWord();
    }

    private @Nullable Clause word(TextField field, int start, String written, boolean afterOperator) {
        String word = afterOperator ? written : withoutQuestionMarks(written);
        long wildcards = word.chars().filter(c -> c == '*' || c == '?').count();
        if (wildcards > MOST_WILDCARDS) {
            mistaken(start, "search.mistake.wildcards", MOST_WILDCARDS);
            return null;
        }
        if (wildcards > 0) {
            words++;
            boolean allStars = word.chars().allMatch(c -> c == '*');
            return allStars ? new Clause.Everything() : new Clause.Wildcard(field, word);
        }
        int tilde = word.lastIndexOf('~');
        if (tilde > 0 && Words.of(word.substring(0, tilde)).size() == 1) {
            return fuzzy(field, start, word.substring(0, tilde), word.substring(tilde + 1));
        }
        return countWords(start, word) == 0 ? null : new Clause.Word(field, word);
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

    private int countWords(int start, String counted) {
        int count = Words.of(counted).size();
        words += count;
        if (words > MOST_WORDS) {
            mistaken(start, "search.mistake.too-long", MOST_WORDS);
        }
        return count;
    }
}
