package org.isnad.core.evidence.traces;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.clock.Clock;
import org.isnad.core.clock.EmbeddedTime;
import org.isnad.core.clock.Moment;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;
import org.isnad.core.item.Span;

/**
 * Boundaries of one mail by Gmail are made within microseconds of each other; a part from another mail brings its own. Lists
 * and gateways that wrap a message do the same, and are looked for first.
 */
final class NestedBoundaryTrace implements ReadTrace {
    /** A thousand times what was seen within one mail. */
    private static final long MOST_MICROS = 60_000_000;

    @Override
    public String name() {
        return "nested-boundary";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        List<Long> micros = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (EmbeddedTime time : reading.clocks().times()) {
            if (time.clock() == Clock.GMAIL_BOUNDARY && time.moment() instanceof Moment.Point point) {
                micros.add(ChronoUnit.MICROS.between(Instant.EPOCH, point.instant()));
                spans.add(time.span());
            }
        }
        if (micros.size() < 2) {
            return List.of();
        }
        long spread = micros.stream().mapToLong(Long::longValue).max().orElse(0)
                - micros.stream().mapToLong(Long::longValue).min().orElse(0);
        Clue clue = new Clue(name(), Claim.CONTENT, Set.of(Maker.SUBMISSION_SERVER), spans);
        if (spread <= MOST_MICROS) {
            return List.of(clue.neutral(Phrase.of("trace.nested.together", spread)));
        }
        Phrase phrase = Phrase.of("trace.nested.apart", spread / 1_000_000);
        return List.of(
                reading.isListed() || reading.isResent()
                        ? clue.neutral(phrase)
                        : clue.slight(phrase, "trace.excluded.list", "trace.excluded.resent"));
    }
}
