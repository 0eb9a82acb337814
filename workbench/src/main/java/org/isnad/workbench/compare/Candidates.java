package org.isnad.workbench.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which messages may be copies of which, by Message-ID. Several contents may bear one Message-ID on either side (a version
 * group, EVIDENCE rule 14): each finds the one that is most like it.
 */
final class Candidates {
    /** Of a group with more contents than that, those are tried that agree best by date, sender and subject. */
    static final int MOST = 8;

    private final Map<Long, List<Entry>> byMessageId = new HashMap<>();

    Candidates(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.messageId() != 0) {
                byMessageId
                        .computeIfAbsent(entry.messageId(), id -> new ArrayList<>(1))
                        .add(entry);
            }
        }
    }

    /** In a fixed order, the likeliest first. */
    List<Entry> of(Entry entry) {
        return group(entry).stream()
                .sorted(Comparator.<Entry>comparingInt(other -> -agreement(entry, other))
                        .thenComparing(Entry::id))
                .limit(MOST)
                .toList();
    }

    int versions(Entry entry) {
        return entry.messageId() == 0 ? 1 : Math.max(1, group(entry).size());
    }

    private List<Entry> group(Entry entry) {
        return entry.messageId() == 0 ? List.of() : byMessageId.getOrDefault(entry.messageId(), List.of());
    }

    static int agreement(Entry a, Entry b) {
        return (a.sameDate(b) ? 4 : 0) + (a.from() == b.from() ? 2 : 0) + (a.subject() == b.subject() ? 1 : 0);
    }
}
