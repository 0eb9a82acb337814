package org.isnad.core.mailbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.core.evidence.Habit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the messages of one mailbox beside one another: each counter against the times of arrival ({@link ArrivalOrder}), each
 * mark against what nearly all have ({@link Habit}). One mailbox is one lot; what is usual in another says nothing here.
 */
public final class MailboxReview {
    /** Mailboxes of fewer messages show no habit. */
    public static final int LEAST = Habit.LEAST;

    private final List<MailboxEntry> entries;
    private final List<Oddity> found = new ArrayList<>();

    private MailboxReview(List<MailboxEntry> entries) {
        this.entries = entries;
    }

    /** All oddities, of one kind of counter at most one a message; in the order of the entries within a kind. */
    public static List<Oddity> of(List<MailboxEntry> entries) {
        MailboxReview review = new MailboxReview(entries);
        if (entries.size() < LEAST) {
            return List.of();
        }
        review.order();
        for (Mark mark : Mark.values()) {
            review.mark(mark);
        }
        return List.copyOf(review.found);
    }

    /** An entry and its value of one counter. */
    private record Counted(MailboxEntry entry, long value) {}

    /** What is counted together: a file's places, a scheme's numbers in one column, a field's numbers. */
    private record Series(Oddity.Counter counter, String name) {}

    private void order() {
        Map<Series, List<Counted>> series = new LinkedHashMap<>();
        for (MailboxEntry entry : entries) {
            if (entry.arrival() != null) {
                add(series, Oddity.Counter.PLACE, Long.toString(entry.container()), entry, entry.ordinal());
                for (int i = 0; i < entry.name().numbers().size(); i++) {
                    long number = entry.name().numbers().get(i);
                    add(series, Oddity.Counter.NAME, i + " " + entry.name().scheme(), entry, number);
                }
                for (StoredForm.StoreNumber number : entry.numbers()) {
                    add(series, Oddity.Counter.FIELD, number.field(), entry, number.value());
                }
            }
        }
        Set<Long> said = new HashSet<>();
        series.forEach((key, counted) -> order(key.counter(), counted, said));
    }

    private static void add(
            Map<Series, List<Counted>> series, Oddity.Counter counter, String name, MailboxEntry entry, long value) {
        series.computeIfAbsent(new Series(counter, name), unknown -> new ArrayList<>())
                .add(new Counted(entry, value));
    }

    /** Equal numbers are no order: they are laid by time. */
    private void order(Oddity.Counter counter, List<Counted> counted, Set<Long> said) {
        counted.sort(Comparator.comparingLong(Counted::value).thenComparingLong(one -> arrival(one.entry())));
        long[] times = counted.stream().mapToLong(one -> arrival(one.entry())).toArray();
        for (ArrivalOrder.Misplaced misplaced : ArrivalOrder.misplaced(times)) {
            long message = counted.get(misplaced.index()).entry().message();
            if (said.add(message)) {
                found.add(new Oddity.OutOfOrder(
                        message, times.length, counter, times[misplaced.index()], times[misplaced.neighbour()]));
            }
        }
    }

    private static long arrival(MailboxEntry entry) {
        Long known = entry.arrival();
        return known == null ? 0 : known;
    }

    private void mark(Mark mark) {
        Map<String, Integer> counts = new HashMap<>();
        entries.forEach(entry -> counts.merge(form(entry, mark), 1, Integer::sum));
        if (counts.size() < 2) {
            return;
        }
        Habit habit = new Habit(counts);
        Set<String> outliers = new HashSet<>();
        counts.keySet().stream().filter(habit::isOutlier).forEach(outliers::add);
        if (outliers.isEmpty()) {
            return;
        }
        String usual = habit.usual();
        for (MailboxEntry entry : entries) {
            if (outliers.contains(form(entry, mark))) {
                found.add(new Oddity.OtherwiseWritten(entry.message(), entries.size(), mark, form(entry, mark), usual));
            }
        }
    }

    private static String form(MailboxEntry entry, Mark mark) {
        @Nullable String form = entry.marks().get(mark);
        return form == null ? "" : form;
    }
}
