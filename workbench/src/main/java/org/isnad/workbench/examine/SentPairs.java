package org.isnad.workbench.examine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Sketched;

/**
 * The sender's copy beside a recipient's: one Message-ID, on the one no server wrote, on the other servers did (SIGNALS,
 * 2.5). Their words should agree. That they do shows nothing beyond one copy, for whoever held both could change both; that they
 * do not is a version group, whose claims are undecided already.
 */
final class SentPairs {
    /** Software that gives every message the same Message-ID must not cost the square of their number. */
    private static final int LARGEST_GROUP = 50;

    private final CaseReader reader;

    SentPairs(CaseReader reader) {
        this.reader = reader;
    }

    /** By number of the message. */
    Map<Long, List<Evidence>> among(List<Sketched> sketches) {
        Map<String, List<Sketched>> groups = new HashMap<>();
        for (Sketched each : sketches) {
            if (!each.messageId().isEmpty()) {
                groups.computeIfAbsent(each.messageId(), id -> new ArrayList<>(1))
                        .add(each);
            }
        }
        Map<Long, List<Evidence>> evidence = new HashMap<>();
        for (List<Sketched> group : groups.values()) {
            if (group.size() > 1 && group.size() <= LARGEST_GROUP) {
                examine(group, evidence);
            }
        }
        return evidence;
    }

    private void examine(List<Sketched> group, Map<Long, List<Evidence>> evidence) {
        for (Sketched each : group) {
            List<Sketched> others =
                    group.stream().filter(other -> other.sent() != each.sent()).toList();
            if (!others.isEmpty()) {
                boolean agree = others.stream().allMatch(other -> agree(each, other));
                String key = "copies." + (each.sent() ? "sent" : "received") + (agree ? ".agrees" : ".differs");
                evidence.computeIfAbsent(each.number(), number -> new ArrayList<>())
                        .add(CopyFindings.neutral(
                                "copies", Phrase.of(key, others.size()), Phrase.of("copies.one-source")));
            }
        }
    }

    /** By what a reader is told, whatever the encodings; by the words alone where nobody digested them. */
    private boolean agree(Sketched left, Sketched right) {
        if (left.sketch().sameWords(right.sketch())) {
            return true;
        }
        Optional<ReadingDigest> first = reader.versions().reading(left.number());
        Optional<ReadingDigest> second = reader.versions().reading(right.number());
        return first.isPresent()
                && second.isPresent()
                && !first.get().differsFrom(second.get()).contains(Claim.CONTENT);
    }
}
