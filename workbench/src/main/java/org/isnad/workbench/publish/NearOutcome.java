package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.StoredMessage;

/**
 * What is most like a message.
 *
 * @param asked the message
 * @param text its words
 * @param neighbours the most like first
 */
public record NearOutcome(StoredMessage asked, Wording text, List<Neighbour> neighbours) {
    public NearOutcome {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * @param message the other one
     * @param resemblance of all runs of three words that either has, the share that both have: counted, not estimated
     * @param text its words
     * @param edits from the words asked about to these
     * @param sameMessageId whether they share their Message-ID
     * @param comparison of everything that is shown of the two
     */
    public record Neighbour(
            StoredMessage message,
            double resemblance,
            Wording text,
            List<Edit> edits,
            boolean sameMessageId,
            Comparison comparison) {
        public Neighbour {
            edits = List.copyOf(edits);
        }
    }
}
