package org.isnad.core.evidence.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Hop;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Handover;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.Received;

/**
 * A chain of Received fields in which one does not go on from the one below, where in hundreds of messages of this archive it
 * did: a field was left out, put in or moved, or a server was. It bears on how the message came to lie here.
 */
final class HandoverTrace implements ReadTrace {
    @Override
    public String name() {
        return "handover";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        List<Received> received =
                reading.clocks().hops().stream().map(Hop::received).toList();
        for (Handover handover : Handover.in(received)) {
            if (reading.exhibit().surroundings().isUnusualHandover(handover)) {
                List<Span> spans = new ArrayList<>();
                received.forEach(hop -> spans.add(hop.field().span()));
                return List.of(new Clue(
                                name(),
                                Claim.PLACE_IN_MAILBOX,
                                Set.of(Maker.RELAY, Maker.RECIPIENT_STORE, Maker.PUBLISHER),
                                spans)
                        .slight(phrase(
                                handover, reading.exhibit().surroundings().usuallyBefore(handover.from()))));
            }
        }
        return List.of();
    }

    private static Phrase phrase(Handover handover, String usual) {
        if (handover.before().isEmpty()) {
            return Phrase.of("trace.handover.nobody", handover.from(), usual);
        }
        return usual.isEmpty()
                ? Phrase.of("trace.handover.somebody", handover.from(), handover.before())
                : Phrase.of("trace.handover.other", handover.from(), usual, handover.before());
    }
}
