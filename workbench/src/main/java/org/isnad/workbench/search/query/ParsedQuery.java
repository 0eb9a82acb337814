package org.isnad.workbench.search.query;

import java.util.List;
import org.isnad.workbench.search.analysis.SmallWords;
import org.isnad.workbench.search.analysis.Words;

/**
 * A query that was understood.
 *
 * @param text as the user wrote it
 * @param root what it asks for
 */
public record ParsedQuery(String text, Clause root) implements QueryReading {
    /** From so many plain words on a query is a question or a sentence, of which few texts have every word. */
    private static final int FEWEST_WORDS = 3;

    private static final int FEWEST_WORDS_OF_A_QUESTION = 2;

    /** Whether texts that have only some of the words are worth showing too, below those that have all. */
    public boolean mayBeMetInPart() {
        return words().size() >= (hasQuestionMark() ? FEWEST_WORDS_OF_A_QUESTION : FEWEST_WORDS);
    }

    /** Whether it is a sentence rather than a list of words: it has a question mark, or a word that only sentences need. */
    public boolean isQuestion() {
        return mayBeMetInPart()
                && (hasQuestionMark()
                        || words().stream()
                                .anyMatch(clause -> clause instanceof Clause.Word word
                                        && Words.of(word.text()).stream().allMatch(SmallWords::has)));
    }

    private boolean hasQuestionMark() {
        return text.indexOf('?') >= 0 || text.indexOf('؟') >= 0;
    }

    /** The words of a query of nothing but plain words; otherwise empty. */
    public List<Clause> words() {
        boolean plain = root instanceof Clause.All(List<Clause> clauses)
                && clauses.stream().allMatch(ParsedQuery::isPlain);
        return plain && root instanceof Clause.All(List<Clause> clauses) ? clauses : List.of();
    }

    private static boolean isPlain(Clause clause) {
        return clause instanceof Clause.Word(TextField field, String text)
                && field == TextField.ANYWHERE
                && !text.isEmpty();
    }
}
