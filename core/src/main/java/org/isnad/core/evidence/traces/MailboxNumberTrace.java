package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Clock;
import org.isnad.core.clock.Hop;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;

/**
 * The number that Gmail gives a message when it comes into the mailbox, against the last server's date. A message put in
 * later has a later number, and so has every message of a mailbox that was moved: it bears on the place in this mailbox, and
 * is told only where the archive's other mail is not numbered as it came in.
 */
final class MailboxNumberTrace implements ReadTrace {
    @Override
    public String name() {
        return "mailbox-number";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        var number = reading.clocks().first(Clock.GMAIL_MESSAGE_NUMBER);
        var hop = reading.clocks().hops().stream()
                .filter(each -> each.received().date().isPresent())
                .findFirst();
        if (number.isEmpty() || hop.isEmpty()) {
            return List.of();
        }
        return reading.instant(number.get())
                .map(instant -> List.of(
                        examine(reading, instant, hop.get(), number.get().span())))
                .orElse(List.of());
    }

    private Evidence examine(Reading reading, Instant instant, Hop hop, Span span) {
        Clue clue = new Clue(
                name(),
                Claim.PLACE_IN_MAILBOX,
                Set.of(Maker.RECIPIENT_STORE),
                List.of(span, hop.received().dateSpan()));
        String said = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        if (Duration.between(Reading.time(hop), instant).abs().compareTo(Reading.DAY) <= 0) {
            return clue.supports(Phrase.of("trace.number.agrees", said));
        }
        Phrase differs = Phrase.of("trace.number.differs", said);
        return reading.exhibit().surroundings().numbersRightly()
                ? clue.slight(differs, "trace.excluded.moved")
                : clue.neutral(differs);
    }
}
