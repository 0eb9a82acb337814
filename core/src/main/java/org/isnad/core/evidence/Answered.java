package org.isnad.core.evidence;

import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.item.ItemId;

/**
 * The message that this one answers, where its only In-Reply-To names that one's Message-ID alone, nothing else in the archive bears
 * it, and it goes to that one's sender or is by him. Whether the place is proved is a question to both messages' signatures (EVIDENCE, rule 10).
 *
 * @param parent SHA-256 of the message answered
 * @param messageId that it bears, without angle brackets
 * @param display what is displayed of it
 * @param signatures its own, with the keys known now
 */
public record Answered(ItemId parent, String messageId, DisplayFacts display, List<DkimResult> signatures) {
    public Answered {
        signatures = List.copyOf(signatures);
    }
}
