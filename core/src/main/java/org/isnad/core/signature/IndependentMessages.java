package org.isnad.core.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When messages of one acquisition vouch for a key under which messages of another verify (EVIDENCE, rule 2).
 *
 * <p>A publisher can make a key and as many messages with it as he likes. What he cannot do is bring them by other hands. So
 * a message is vouched for if for <em>every</em> acquisition that brought it there is another message under the same key,
 * and <em>every</em> acquisition that brought that one is declared independent of it. It follows that
 *
 * <ul>
 *   <li>the number of messages within one acquisition counts for nothing,
 *   <li>a message that both acquisitions brought vouches for nothing: one may have taken it from the other,
 *   <li>a mirror, or a second instalment by the same hands, neither helps nor hides where a message came from: it needs its own
 *       declaration, and until there is one nothing that it also brought is vouched for.
 * </ul>
 */
public final class IndependentMessages {
    private IndependentMessages() {}

    /**
     * @param brought the acquisitions that brought the message in question
     * @param messages distinct signed messages that verify under the key, by the acquisitions that brought them
     * @param declared the declarations that hold
     * @return what vouches for the key towards this message; empty if anything is wanting
     */
    public static List<Vouch> vouching(Set<Long> brought, Map<Set<Long>, Long> messages, List<Independence> declared) {
        List<Vouch> all = new ArrayList<>();
        for (long acquisition : brought) {
            List<Vouch> found = towards(acquisition, messages, declared);
            if (found.isEmpty()) {
                return List.of();
            }
            all.addAll(found);
        }
        return all.stream()
                .sorted(Comparator.comparingLong(
                                (Vouch vouch) -> vouch.declared().acquisition())
                        .thenComparingLong(vouch -> vouch.declared().of())
                        .thenComparingLong(Vouch::acquisition))
                .toList();
    }

    private static List<Vouch> towards(long acquisition, Map<Set<Long>, Long> messages, List<Independence> declared) {
        List<Vouch> found = new ArrayList<>();
        for (Independence each : declared) {
            if (each.acquisition() != acquisition && each.of() != acquisition) {
                continue;
            }
            long other = each.acquisition() == acquisition ? each.of() : each.acquisition();
            long count = messages.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(other))
                    .filter(entry ->
                            entry.getKey().stream().allMatch(brought -> areIndependent(brought, acquisition, declared)))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (count > 0) {
                found.add(new Vouch(each, other, count));
            }
        }
        return found;
    }

    private static boolean areIndependent(long one, long other, List<Independence> declared) {
        return declared.stream()
                .anyMatch(each -> each.acquisition() == Math.min(one, other) && each.of() == Math.max(one, other));
    }
}
