package org.isnad.core.evidence.traces;

import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Observation;
import org.isnad.core.item.Phrase;

/** A program that in hundreds of messages wrote its fields in one order and spelling, and here in another. */
final class HeaderOrderTrace implements ReadTrace {
    @Override
    public String name() {
        return "header-order";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        String client = Observation.client(reading.message());
        String order = Observation.order(reading.message());
        if (client.isEmpty() || !reading.exhibit().surroundings().isUnusualOrder(client, order)) {
            return List.of();
        }
        return List.of(new Clue(
                        name(),
                        Claim.SENDER,
                        Set.of(Maker.AUTHOR_CLIENT),
                        reading.spans("From", "Date", "Subject", "Message-ID", "MIME-Version"))
                .slight(Phrase.of("trace.order.unusual", client, order)));
    }
}
