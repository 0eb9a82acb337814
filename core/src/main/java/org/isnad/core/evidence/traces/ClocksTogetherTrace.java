package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Clock;
import org.isnad.core.clock.EmbeddedTime;
import org.isnad.core.clock.Writer;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;

/**
 * Clocks that agree with one another and not with the stated date.
 *
 * <p>A computer set wrong puts the same wrong time into Date and into the other clocks of the same program. So where a clock
 * of the author's program agrees with one of the servers or the signer, and both are later than Date by days, the computer
 * was set right and Date is what differs. Where the program left no clock, the sender's habit stands in: if his other mail
 * in this archive is dated right, so was his computer. Not held against mail that a list handed on or that was sent
 * again, for both keep or rewrite dates; nor against clocks that are early, which drafts explain.
 */
final class ClocksTogetherTrace implements ReadTrace {
    /** Beyond time zones, queues that give up after five days, and drafts that keep the day they were begun. */
    static final Duration APART = Duration.ofDays(7);

    /** Clocks that tell of something else than this message's sending, or whose form other software shares. */
    private static final Set<Clock> NOT_OF_SENDING = EnumSet.of(
            Clock.GMAIL_THREAD_NUMBER,
            Clock.GMAIL_MESSAGE_NUMBER,
            Clock.GMAIL_ATTACHMENT_ID,
            Clock.GMAIL_INLINE_ID,
            Clock.UUID_TIME,
            Clock.ARC_TIME);

    @Override
    public String name() {
        return "clocks-together";
    }

    private record Witness(Instant instant, Writer writer, Span span) {}

    @Override
    public List<Evidence> examine(Reading reading) {
        if (reading.date().isEmpty() || reading.isListed() || reading.isResent()) {
            return List.of();
        }
        List<Witness> late = witnesses(reading).stream()
                .filter(witness -> reading.behindDate(witness.instant).compareTo(APART) > 0)
                .toList();
        boolean rightClock = reading.exhibit().surroundings().datesRightly(reading.from());
        for (Witness one : late) {
            for (Witness other : late) {
                boolean apart = one.writer != other.writer
                        && Duration.between(one.instant, other.instant).abs().compareTo(Reading.DAY) <= 0;
                if (apart && one.writer == Writer.AUTHOR_CLIENT) {
                    return List.of(found(reading, one, other, "trace.excluded.computer-clock"));
                }
                if (apart && rightClock) {
                    return List.of(found(reading, one, other, "trace.excluded.sender-clock"));
                }
            }
        }
        return List.of();
    }

    private Evidence found(Reading reading, Witness one, Witness other, String because) {
        Set<Maker> makers = EnumSet.of(Reading.maker(one.writer), Reading.maker(other.writer));
        return new Clue(name(), Claim.STATED_DATE, makers, List.of(one.span, other.span, reading.dateSpan()))
                .telling(
                        Phrase.of(
                                "trace.together.late",
                                one.instant.truncatedTo(ChronoUnit.SECONDS),
                                other.instant.truncatedTo(ChronoUnit.SECONDS)),
                        because,
                        "trace.excluded.draft",
                        "trace.excluded.list",
                        "trace.excluded.resent");
    }

    private static List<Witness> witnesses(Reading reading) {
        List<Witness> witnesses = new ArrayList<>();
        for (EmbeddedTime time : reading.clocks().times()) {
            if (!NOT_OF_SENDING.contains(time.clock())) {
                reading.instant(time)
                        .ifPresent(instant ->
                                witnesses.add(new Witness(instant, time.clock().writer(), time.span())));
            }
        }
        reading.firstHop()
                .ifPresent(hop -> witnesses.add(new Witness(
                        Reading.time(hop), Writer.RELAY, hop.received().dateSpan())));
        return witnesses;
    }
}
