package org.isnad.workbench.web.api;

import java.util.List;

/** The schema of that name. */
public record Quotes(List<QuoteView> quotes, List<QuoteView> quotedBy) {
    public Quotes {
        quotes = List.copyOf(quotes);
        quotedBy = List.copyOf(quotedBy);
    }
}
