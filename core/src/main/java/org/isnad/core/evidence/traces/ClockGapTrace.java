package org.isnad.core.evidence.traces;

import java.util.List;
import java.util.Set;
import org.isnad.core.clock.ClockGap;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.GapHabits;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Phrase;

/**
 * Clocks of two programs that agree too well: to the millisecond, or by the same milliseconds in one message of a sender after
 * another. Whoever computes one clock from the other makes that; networks do not. Whole seconds are left alone, for machines
 * that write mail by themselves keep them.
 */
final class ClockGapTrace implements ReadTrace {
    @Override
    public String name() {
        return "clock-gap";
    }

    @Override
    public List<Evidence> examine(Reading reading) {
        GapHabits habits = reading.exhibit().surroundings().gaps();
        if (habits.pairs().isEmpty()) {
            return List.of();
        }
        for (ClockGap gap : ClockGap.in(reading.clocks())) {
            long times = habits.constant(reading.from(), gap);
            if (times > 0) {
                return List.of(clue(gap)
                        .slight(
                                Phrase.of("trace.gap.constant", gap.pair(), gap.millis(), times),
                                "trace.excluded.chance"));
            }
            if (habits.isUnusualZero(gap)) {
                return List.of(clue(gap).slight(Phrase.of("trace.gap.none", gap.pair())));
            }
        }
        return List.of();
    }

    /** One who writes both clocks needs no other's help, whichever they are. */
    private Clue clue(ClockGap gap) {
        return new Clue(
                name(),
                Claim.STATED_DATE,
                Set.of(Maker.AUTHOR_CLIENT, Maker.SUBMISSION_SERVER, Maker.RELAY, Maker.PUBLISHER),
                gap.spans());
    }
}
