package org.isnad.workbench.store;

import java.util.List;
import java.util.Map;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.item.ItemId;

/**
 * That a message is quoted, with all that is needed to judge the message that quotes it.
 *
 * @param match how the texts compare
 * @param quoter SHA-256 of the message that quotes
 * @param display what is displayed of it
 * @param signatures its hash facts
 * @param repaired by place among the signatures, what a search found
 */
public record QuoteFacts(
        StoredQuote match,
        ItemId quoter,
        DisplayFacts display,
        List<HashFacts> signatures,
        Map<Integer, HashFacts> repaired) {
    public QuoteFacts {
        signatures = List.copyOf(signatures);
        repaired = Map.copyOf(repaired);
    }
}
