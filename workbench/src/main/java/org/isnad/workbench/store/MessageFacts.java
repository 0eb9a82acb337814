package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.item.ItemId;

/**
 * All that is needed to judge a message without its bytes.
 *
 * @param number of its content, see {@link Claim}
 * @param content SHA-256 of its bytes
 * @param own what its bytes decide
 * @param later what was found since
 * @param company other messages that bear on it
 */
public record MessageFacts(long number, ItemId content, OwnFacts own, LaterFacts later, Company company) {
    /** The hash facts of each signature, top to bottom. */
    public List<HashFacts> signatures() {
        return own.signatures();
    }

    /** With other results of the signatures over its content. */
    public MessageFacts with(List<EndToEndResult> results) {
        return new MessageFacts(number, content, own, later.with(results), company);
    }

    /** As if only these quoted it. */
    public MessageFacts quotedBy(List<QuoteFacts> some) {
        return new MessageFacts(number, content, own, later, company.quotedBy(some));
    }
}
