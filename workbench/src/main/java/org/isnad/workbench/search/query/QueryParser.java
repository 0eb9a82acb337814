package org.isnad.workbench.search.query;

/** Reads the query language (docs/design/search.md). Never throws on what a user may type. */
public final class QueryParser {
    private QueryParser() {}

    public static QueryReading parse(String query) {
        return new ParsedQuery(query, new Clause.Word(TextField.ANYWHERE, query));
    }
}
