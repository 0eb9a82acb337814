package org.isnad.workbench.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.repair.Removal;
import org.isnad.core.dkim.repair.Repairer;
import org.isnad.core.mail.Rendering;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.FoundRepair;
import org.isnad.workbench.store.Unmatched;

/** Searches for what was signed, by signatures that do not match, with the keys of one moment. */
public record RepairSearch(CaseKeys keys) {
    /** A signature that was searched for, and what came of it. */
    public record Searched(Unmatched signature, Optional<FoundRepair> found) {}

    /** What is still to be searched behind one message up to another, on all processors. */
    public List<Searched> page(CaseReader reader, long last, long page) {
        Map<Long, List<Unmatched>> byMessage = new HashMap<>();
        for (Unmatched signature : reader.repairs().unmatchedAfter(last)) {
            Long before = signature.searched();
            long now = fingerprint(signature);
            if (signature.number() <= page && (before == null || (before != now && before != withOthers(now)))) {
                byMessage
                        .computeIfAbsent(signature.number(), number -> new ArrayList<>())
                        .add(signature);
            }
        }
        List<RepairTask> tasks = byMessage.values().stream()
                .map(signatures -> RepairTask.of(reader, signatures))
                .toList();
        return tasks.parallelStream().flatMap(task -> search(task).stream()).toList();
    }

    List<Searched> search(RepairTask task) {
        // Of a rendering no body is to be found: what differs from the signed one is how it was kept.
        List<HashFacts> facts = Rendering.is(task.message()) ? List.of() : SignatureHasher.facts(task.message());
        List<Searched> done = new ArrayList<>();
        for (Unmatched signature : task.signatures()) {
            done.add(new Searched(
                    signature,
                    signature.position() >= facts.size()
                            ? Optional.empty()
                            : search(task, signature, facts.get(signature.position()), publicKeys(signature))));
        }
        return done;
    }

    /** By repairs first; then, where the body was not found, among the bodies of other copies. */
    private static Optional<FoundRepair> search(
            RepairTask task, Unmatched signature, HashFacts facts, List<PublicKeyValue> keys) {
        Optional<Repairer.Repaired> repaired = Repairer.repair(task.message(), facts, keys, task.clues());
        HashFacts known = repaired.map(Repairer.Repaired::facts).orElse(facts);
        List<Removal> removed = repaired.map(Repairer.Repaired::removed).orElse(List.of());
        Optional<HashFacts> original = OriginalSearch.search(task.message(), known, keys, task.copies());
        return original.or(() -> repaired.map(Repairer.Repaired::facts))
                .map(found -> new FoundRepair(signature.number(), signature.position(), found, task.list(), removed));
    }

    private static long withOthers(long fingerprint) {
        return 31 * fingerprint + 1;
    }

    List<PublicKeyValue> publicKeys(Unmatched signature) {
        return keys.keys(signature.domain(), signature.selector()).stream()
                .map(key -> key.record().publicKey())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** With which keys, and which search, a signature was searched for: another number, and it is searched for again. */
    public long fingerprint(Unmatched signature) {
        long hash = Repairer.VERSION;
        for (KnownKey key : keys.keys(signature.domain(), signature.selector())) {
            hash = 31 * hash + key.recordText().hashCode();
        }
        return hash;
    }

    /** Of a signature that was searched with what other messages tell, too. */
    public long fingerprintWithOthers(Unmatched signature) {
        return withOthers(fingerprint(signature));
    }
}
