package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.item.ItemId;

/**
 * The message that another one plainly answers, with what is needed to judge it. See
 * {@link org.isnad.core.evidence.Answered}.
 *
 * @param parent SHA-256 of the message answered
 * @param messageId that it bears
 * @param display what is displayed of it
 * @param signatures its hash facts
 */
public record AnsweredFacts(ItemId parent, String messageId, DisplayFacts display, List<HashFacts> signatures) {
    public AnsweredFacts {
        signatures = List.copyOf(signatures);
    }
}
