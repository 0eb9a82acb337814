package org.isnad.workbench.compare;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.CaseReader;

/**
 * What the reference can say of the messages that only the dump has: nothing of another time than its own, nothing of a
 * mailbox of which it has no message at all.
 *
 * @param outside messages only in the dump whose stated date is outside the reference's time, or missing
 * @param otherMailboxes of the rest, those that lie only in mailboxes without any copy in the reference
 * @param within all others
 * @param mailboxes of the dump, each with its distinct messages and how many of them have a copy
 */
public record Coverage(long outside, long otherMailboxes, long within, Map<String, Share> mailboxes) {
    /** Distinct messages of a mailbox, and those with a copy in the reference. */
    public record Share(long messages, long paired) {}

    public static Coverage of(CaseReader dump, Exhibit exhibit, CaseComparison comparison) {
        Set<ItemId> alone = new HashSet<>(comparison.onlyInDump());
        BitSet top = dump.contents().topLevelMessages();
        BitSet lonely = new BitSet();
        BitSet outsideTime = new BitSet();
        dump.messages().forEachAfterBatch(-1, message -> {
            if (alone.contains(message.content())) {
                lonely.set((int) message.number());
                if (!exhibit.covers(message.date())) {
                    outsideTime.set((int) message.number());
                }
            }
        });
        Map<String, Share> mailboxes = new TreeMap<>();
        BitSet covered = new BitSet();
        for (String mailbox : dump.items().mailboxes()) {
            BitSet messages = dump.contents().inMailboxes(List.of(mailbox));
            messages.and(top);
            BitSet paired = (BitSet) messages.clone();
            paired.andNot(lonely);
            mailboxes.put(mailbox, new Share(messages.cardinality(), paired.cardinality()));
            if (!paired.isEmpty()) {
                covered.or(messages);
            }
        }
        BitSet rest = (BitSet) lonely.clone();
        rest.andNot(outsideTime);
        BitSet within = (BitSet) rest.clone();
        within.and(covered);
        return new Coverage(
                outsideTime.cardinality(), rest.cardinality() - within.cardinality(), within.cardinality(), mailboxes);
    }
}
