package org.isnad.workbench.search.query;

import java.util.List;

/**
 * A query that was understood.
 *
 * @param text as the user wrote it
 * @param root what it asks for
 */
public record ParsedQuery(String text, Clause root) implements QueryReading {
    /** From so many plain words on a query is a question or a sentence, of which few texts have every word. */
    private static final int FEWEST_WORDS = 4;

    /** Whether texts that have only some of the words are worth showing, below those that have all. */
    public boolean mayBeMetInPart() {
        return root instanceof Clause.All(List<Clause> clauses)
                && clauses.size() >= FEWEST_WORDS
                && clauses.stream().allMatch(ParsedQuery::isPlain);
    }

    private static boolean isPlain(Clause clause) {
        return clause instanceof Clause.Word(TextField field, String text)
                && field == TextField.ANYWHERE
                && !text.isEmpty();
    }

    /** The query met by any of its words. */
    public Clause inPart() {
        return root instanceof Clause.All(List<Clause> clauses) ? new Clause.Any(clauses) : root;
    }
}
