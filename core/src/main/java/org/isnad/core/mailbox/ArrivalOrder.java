package org.isnad.core.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.evidence.Habit;

/**
 * Which messages of a mailbox lie out of the order of their arrival.
 *
 * <p>A store appends: its places, numbers and offsets grow as mail comes in. The longest run of messages, not necessarily side
 * by side, whose times never run backwards is what the store wrote as it went (longest non-decreasing subsequence, by
 * patience sorting, n log n). How far another message's time lies outside of those of its two neighbours on that run is its
 * distance; this is what isotonic regression calls a residual, measured so that one message cannot drag others along.
 *
 * <p>What is said of one message rests on the habit of all. A mailbox in which more than one in five hundred lies more than a
 * day off is not kept in order (folders in which mail is filed by hand, joined mailboxes, moved ones), and nothing is said
 * of any of its messages. Nor is anything said of messages out of order side by side: those were put there together. Both
 * orders are tried, for some programs list the newest first.
 */
public final class ArrivalOrder {
    /** Queues, zones and clocks lie within (docs/design/traces.md). */
    static final long APART = Duration.ofDays(1).toSeconds();

    private static final int NOBODY = -1;

    private final long[] times;
    private final boolean[] kept;

    private ArrivalOrder(long[] times) {
        this.times = times;
        this.kept = longest(times);
    }

    /**
     * A message out of order.
     *
     * @param index of it
     * @param neighbour of the nearest message in order that it lies on the wrong side of
     */
    public record Misplaced(int index, int neighbour) {}

    /** Of times in seconds, in the order of the mailbox; empty where that order is not the one of the times. */
    public static List<Misplaced> misplaced(long[] seconds) {
        if (seconds.length < Habit.LEAST) {
            return List.of();
        }
        ArrivalOrder rising = new ArrivalOrder(seconds.clone());
        ArrivalOrder falling = new ArrivalOrder(negated(seconds));
        return (rising.inOrder() >= falling.inOrder() ? rising : falling).misplaced();
    }

    private static long[] negated(long[] seconds) {
        long[] negated = new long[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            negated[i] = -seconds[i];
        }
        return negated;
    }

    private int inOrder() {
        int count = 0;
        for (boolean one : kept) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private List<Misplaced> misplaced() {
        int[] violated = violated();
        int far = 0;
        for (int neighbour : violated) {
            far += neighbour == NOBODY ? 0 : 1;
        }
        List<Misplaced> found = new ArrayList<>();
        if ((long) far * Habit.ONE_IN > times.length) {
            return found;
        }
        for (int i = 0; i < violated.length; i++) {
            boolean alone =
                    (i == 0 || violated[i - 1] == NOBODY) && (i + 1 == violated.length || violated[i + 1] == NOBODY);
            if (violated[i] != NOBODY && alone) {
                found.add(new Misplaced(i, violated[i]));
            }
        }
        return found;
    }

    /** For each message the neighbour in order that it is more than a day on the wrong side of, or nobody. */
    private int[] violated() {
        int[] violated = new int[times.length];
        int before = NOBODY;
        for (int i = 0; i < times.length; i++) {
            violated[i] = !kept[i] && before != NOBODY && times[before] - times[i] > APART ? before : NOBODY;
            before = kept[i] ? i : before;
        }
        int after = NOBODY;
        for (int i = times.length - 1; i >= 0; i--) {
            if (!kept[i] && after != NOBODY && times[i] - times[after] > APART) {
                violated[i] = after;
            }
            after = kept[i] ? i : after;
        }
        return violated;
    }

    /** Members of one longest non-decreasing subsequence: {@code ends} holds where the best run of each length ends. */
    private static boolean[] longest(long[] times) {
        int[] ends = new int[times.length];
        int[] previous = new int[times.length];
        int length = 0;
        for (int i = 0; i < times.length; i++) {
            int at = firstAbove(times, ends, length, times[i]);
            previous[i] = at == 0 ? NOBODY : ends[at - 1];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        boolean[] kept = new boolean[times.length];
        for (int i = length == 0 ? NOBODY : ends[length - 1]; i != NOBODY; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }

    private static int firstAbove(long[] times, int[] ends, int length, long time) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[ends[middle]] > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
