package org.isnad.workbench.store;

import java.util.List;
import java.util.Optional;

/**
 * Other messages that bear on a message, with what is needed to judge them.
 *
 * @param quotes messages that quote it
 * @param answered the message that it plainly answers, if it is signed and that one is in the case
 * @param lent signatures of other contents under its Message-ID, on its bytes
 */
public record Company(List<QuoteFacts> quotes, Optional<AnsweredFacts> answered, List<LentFacts> lent) {
    /** Of a message by itself. */
    public static final Company NONE = new Company(List.of(), Optional.empty(), List.of());

    public Company {
        quotes = List.copyOf(quotes);
        lent = List.copyOf(lent);
    }

    /** As if only these quoted it. */
    Company quotedBy(List<QuoteFacts> some) {
        return new Company(some, answered, lent);
    }
}
