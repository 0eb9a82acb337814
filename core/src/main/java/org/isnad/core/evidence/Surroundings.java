package org.isnad.core.evidence;

import java.util.Map;

/**
 * What was learnt from the archive before its messages are looked at one by one: habits of programs, servers and senders, as
 * values. Few planted messages among many must not be able to shift it: a habit is one only if it was seen often and nearly
 * always, so that a planted minority can at most keep the product silent.
 *
 * @param senders how their dates agree with the servers', by address in lower case
 * @param hosts the zones in which servers write, by name in lower case
 * @param clients the orders in which programs write their fields, by family and version
 * @param handovers who had before what a server's owner handed on, by that owner
 * @param gaps between fine clocks of different writers
 * @param numbering how Gmail's numbers agree with the last servers' dates
 */
public record Surroundings(
        Map<String, DatingHabit> senders,
        Map<String, Habit> hosts,
        Map<String, Habit> clients,
        Map<String, Habit> handovers,
        GapHabits gaps,
        DatingHabit numbering) {
    /** Of a message without an archive. */
    public static final Surroundings NONE =
            new Surroundings(Map.of(), Map.of(), Map.of(), Map.of(), GapHabits.NONE, new DatingHabit(0, 0));

    public Surroundings {
        senders = Map.copyOf(senders);
        hosts = Map.copyOf(hosts);
        clients = Map.copyOf(clients);
        handovers = Map.copyOf(handovers);
    }

    /** Whether this sender's computer is known to be set right: his mail is dated within a day of the first server's. */
    public boolean datesRightly(String sender) {
        DatingHabit habit = senders.get(sender);
        return habit != null && habit.isRight();
    }

    /** Whether mail here was numbered as it came in: a mailbox that was moved has numbers of the day of the move. */
    public boolean numbersRightly() {
        return numbering.isRight();
    }

    /** Whether a server that always writes in one zone, or in a winter's and a summer's, wrote in another. */
    public boolean isUnusualZone(String host, int offsetSeconds) {
        Habit habit = hosts.get(host);
        return habit != null && habit.isOutlier(Integer.toString(offsetSeconds));
    }

    /** Whether a program that always orders its fields one way ordered them another way. */
    public boolean isUnusualOrder(String client, String order) {
        Habit habit = clients.get(client);
        return habit != null && habit.isOutlier(order);
    }

    /** Whether what nearly always came to a server by way of the same owner's came another way. */
    public boolean isUnusualHandover(Handover handover) {
        Habit habit = handovers.get(handover.from());
        return habit != null && habit.isOutlier(handover.before());
    }

    /** Who mostly had before what this owner handed on; empty if nobody. */
    public String usuallyBefore(String from) {
        Habit habit = handovers.get(from);
        return habit == null ? "" : habit.usual();
    }
}
