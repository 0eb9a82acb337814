package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.core.omission.NumberSequence;
import org.isnad.core.omission.QuietTime;
import org.isnad.workbench.store.Absences;
import org.jspecify.annotations.Nullable;

/**
 * What is missing from this copy although something else in it says that it was there. It never says why.
 *
 * @param absences counted in the catalog
 * @param quiet stretches without mail, the oddest first
 * @param sequences numbers that are missed
 * @param claimed how many messages somebody says there are, or null
 */
public record Omissions(
        Absences absences,
        List<Quiet> quiet,
        List<Numbered> sequences,
        @Nullable Long claimed) {
    public record Quiet(String mailbox, QuietTime time) {}

    public record Numbered(String mailbox, NumberSequence sequence) {}

    public static Omissions of(Absences absences, @Nullable Long claimed) {
        List<Quiet> quiet = new ArrayList<>();
        absences.dates()
                .forEach((mailbox, dates) -> QuietTime.among(
                                dates.stream().mapToLong(Long::longValue).toArray())
                        .forEach(time -> quiet.add(new Quiet(mailbox, time))));
        quiet.sort(Comparator.comparingDouble(each -> each.time().bound()));
        List<Numbered> sequences = new ArrayList<>();
        absences.names()
                .forEach((mailbox, names) -> NumberSequence.among(names)
                        .forEach(sequence -> sequences.add(new Numbered(mailbox, sequence))));
        return new Omissions(absences, quiet, sequences, claimed);
    }
}
