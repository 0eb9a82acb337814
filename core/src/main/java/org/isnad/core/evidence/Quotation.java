package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.item.ItemId;
import org.isnad.core.quote.QuoteMatch;
import org.isnad.core.quote.StatedTime;
import org.isnad.core.wording.TextSpan;

/**
 * That another message quotes this one. What the two texts say was compared once; what the quoter's signatures are worth
 * depends on keys and is looked at anew whenever one comes.
 *
 * @param quoter SHA-256 of the message that quotes
 * @param depth how deep it lies there
 * @param outcome how the quote compares with this message's own text
 * @param places what of this message's displayed text it covers; empty where words differ
 * @param ownLength characters of this message's own lines, so that a share can be told
 * @param party whether the quoter's address is this message's From or among its To and Cc
 * @param self whether it is this message's From
 * @param attributed whether the quoter says that these are the words of this message's sender
 * @param time the attribution's time, checked against this message's Date
 * @param display what is displayed of the quoter
 * @param signatures the quoter's, with the keys known now
 */
public record Quotation(
        ItemId quoter,
        int depth,
        QuoteMatch.Outcome outcome,
        List<TextSpan> places,
        int ownLength,
        boolean party,
        boolean self,
        boolean attributed,
        StatedTime.Check time,
        DisplayFacts display,
        List<DkimResult> signatures) {
    public Quotation {
        places = List.copyOf(places);
        signatures = List.copyOf(signatures);
    }

    /** The quoter's address as displayed, or empty where there is not exactly one. */
    public String address() {
        return display.fromAddresses().size() == 1 ? display.fromAddresses().getFirst() : "";
    }
}
