package org.isnad.core.quote;

import java.util.List;

/**
 * A text, told apart by who says what: the author, and those whom he quotes.
 *
 * @param own what lies at no depth: the author's own lines, those above quotes (<em>On … wrote:</em>) included
 * @param quotes in the order in which they begin
 */
public record QuotedText(Extract own, List<Quote> quotes) {
    public QuotedText {
        quotes = List.copyOf(quotes);
    }
}
