package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.quote.StatedTime;
import org.isnad.core.wording.TextSpan;

/**
 * A quote and its original; no key bears on it. See {@link org.isnad.core.evidence.Quotation}.
 *
 * @param quoter number of the message that quotes
 * @param original number of the message whose words they are
 */
public record StoredQuote(
        long quoter,
        long original,
        int depth,
        QuoteMatch.Outcome outcome,
        List<TextSpan> places,
        int ownLength,
        boolean party,
        boolean self,
        boolean attributed,
        StatedTime.Check time) {
    public StoredQuote {
        places = List.copyOf(places);
    }
}
