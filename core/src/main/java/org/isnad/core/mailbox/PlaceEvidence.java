package org.isnad.core.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;

/**
 * What an oddity says: a sentence about the place in this mailbox and about nothing else (EVIDENCE, rule 5). Whoever keeps a
 * mailbox moves, restores and imports single messages in the ordinary course of things, so that it is slight.
 */
public final class PlaceEvidence {
    private static final String ORDER = "mailbox-order";
    private static final String MARKS = "export-marks";
    private static final String NOTHING = "–";

    private PlaceEvidence() {}

    /** Names of what is looked for. */
    public static List<String> signals() {
        return List.of(ORDER, MARKS);
    }

    /** @param mailbox in which the message stands out */
    public static Evidence of(Oddity oddity, String mailbox, Message message) {
        return switch (oddity) {
            case Oddity.OutOfOrder order ->
                evidence(
                        ORDER,
                        Phrase.of(
                                "place.order." + order.counter().key(),
                                mailbox,
                                order.among(),
                                Instant.ofEpochSecond(order.neighbour()),
                                Instant.ofEpochSecond(order.arrival())),
                        spans(message, order),
                        "place.excluded.unsorted",
                        "place.excluded.together");
            case Oddity.OtherwiseWritten written ->
                evidence(
                        MARKS,
                        Phrase.of(
                                "place.mark." + written.mark().key(),
                                mailbox,
                                written.among(),
                                shown(written.usual()),
                                shown(written.here())),
                        spans(message, written.mark()),
                        "place.excluded.mixed");
        };
    }

    private static Evidence evidence(String signal, Phrase phrase, List<Span> spans, String... excluded) {
        List<Phrase> causes = new ArrayList<>();
        for (String cause : excluded) {
            causes.add(Phrase.of(cause));
        }
        return new Evidence(
                signal,
                signal,
                Claim.PLACE_IN_MAILBOX,
                Bearing.AGAINST,
                Strength.SLIGHT,
                phrase,
                List.of(),
                spans,
                Set.of(Maker.RECIPIENT_STORE, Maker.PUBLISHER),
                causes);
    }

    private static String shown(String form) {
        return form.isEmpty() ? NOTHING : form;
    }

    private static List<Span> spans(Message message, Oddity.OutOfOrder order) {
        List<Span> spans = new ArrayList<>(StoredForm.arrivalSpan(message));
        if (order.counter() == Oddity.Counter.FIELD) {
            StoredForm.COUNTERS.forEach(
                    name -> message.first(name).map(HeaderField::span).ifPresent(spans::add));
        }
        return spans;
    }

    /** Names and separators lie outside of the message's bytes. */
    private static List<Span> spans(Message message, Mark mark) {
        return switch (mark) {
            case LINE_ENDS -> List.of(message.header());
            case STORE_FIELDS ->
                StoredForm.ofStores(message).stream().map(HeaderField::span).toList();
            case NAME, FROM_LINE, FORMAT -> List.of();
        };
    }
}
