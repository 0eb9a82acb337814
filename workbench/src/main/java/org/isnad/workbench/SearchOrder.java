package org.isnad.workbench;

import org.isnad.workbench.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * A search as somebody wants it.
 *
 * @param query what is asked for
 * @param like number of a message that the results are to be like in their words, or null; the query then only narrows
 * @param limit how many results at most
 * @param snippetChars length of the excerpts in UTF-16 units, about
 * @param fold whether of messages that are nearly the same only the first is shown, as far as {@code isnad examine} found them
 * @param facetValues how many values of each facet are counted; 0 for no facets, and for {@code like} there are none
 */
public record SearchOrder(
        ParsedQuery query, @Nullable Long like, int limit, int snippetChars, boolean fold, int facetValues) {
    /** A plain one. */
    public static SearchOrder of(ParsedQuery query, int limit, int snippetChars) {
        return new SearchOrder(query, null, limit, snippetChars, false, 0);
    }
}
