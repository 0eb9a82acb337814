package org.isnad.core.dkim.repair;

import java.util.List;
import java.util.Set;

/**
 * What the other messages of a list tell of a message's Cc, out of which the list took its members and wrote the others in no
 * order. All of it are guesses to be tried.
 *
 * @param answered likely Ccs as they follow from the message it answers, the likeliest first
 * @param missing recipients that may have been taken out, the likeliest first, each in the ways it is spelled
 * @param orders whom related messages went to, in the order in which they name them, the most like first
 * @param members addresses, in small letters, of those whom the list seldom or never leaves in a Cc
 */
public record FormerRecipients(
        List<List<String>> answered, List<List<String>> missing, List<List<String>> orders, Set<String> members) {
    public FormerRecipients {
        answered = answered.stream().map(List::copyOf).toList();
        missing = missing.stream().map(List::copyOf).toList();
        orders = orders.stream().map(List::copyOf).toList();
        members = Set.copyOf(members);
    }

    public static FormerRecipients none() {
        return new FormerRecipients(List.of(), List.of(), List.of(), Set.of());
    }

    public boolean isEmpty() {
        return answered.isEmpty() && missing.isEmpty() && orders.isEmpty();
    }
}
