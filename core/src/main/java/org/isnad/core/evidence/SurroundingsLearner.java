package org.isnad.core.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gathers habits out of observations, in bounded memory: beyond a number of names no further ones are taken, and what is said
 * of a name that is not known is nothing. The order of messages is the caller's, and with it the outcome.
 */
public final class SurroundingsLearner {
    private static final int MOST_SENDERS = 100_000;
    private static final int MOST_HOSTS = 20_000;
    private static final int MOST_CLIENTS = 2_000;
    private static final int MOST_OWNERS = 20_000;
    private static final int MOST_FORMS = 200;

    private final Map<String, DatingHabit> senders = new HashMap<>();
    private final Map<String, Map<String, Integer>> hosts = new HashMap<>();
    private final Map<String, Map<String, Integer>> clients = new HashMap<>();
    private final Map<String, Map<String, Integer>> handovers = new HashMap<>();
    private final GapLearner gaps = new GapLearner();
    private DatingHabit numbering = new DatingHabit(0, 0);

    public void add(Observation seen) {
        if (!seen.sender().isEmpty() && (senders.size() < MOST_SENDERS || senders.containsKey(seen.sender()))) {
            seen.dated()
                    .ifPresent(dated -> senders.merge(
                            seen.sender(), new DatingHabit(0, 0).with(dated), (old, one) -> old.with(dated)));
        }
        for (Observation.HostZone hop : seen.hops()) {
            count(hosts, MOST_HOSTS, hop.host(), Integer.toString(hop.offsetSeconds()));
        }
        for (Handover handover : seen.handovers()) {
            count(handovers, MOST_OWNERS, handover.from(), handover.before());
        }
        seen.numbered().ifPresent(right -> numbering = numbering.with(right));
        seen.gaps().forEach(gap -> gaps.add(seen.sender(), gap));
        if (!seen.client().isEmpty()) {
            count(clients, MOST_CLIENTS, seen.client(), seen.order());
        }
    }

    private static void count(Map<String, Map<String, Integer>> habits, int most, String name, String form) {
        if (habits.size() >= most && !habits.containsKey(name)) {
            return;
        }
        Map<String, Integer> forms = habits.computeIfAbsent(name, unknown -> new HashMap<>());
        if (forms.size() < MOST_FORMS || forms.containsKey(form)) {
            forms.merge(form, 1, Integer::sum);
        }
    }

    public Surroundings learnt() {
        return new Surroundings(senders, habits(hosts), habits(clients), habits(handovers), gaps.learnt(), numbering);
    }

    private static Map<String, Habit> habits(Map<String, Map<String, Integer>> counted) {
        return counted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Habit(entry.getValue())));
    }
}
