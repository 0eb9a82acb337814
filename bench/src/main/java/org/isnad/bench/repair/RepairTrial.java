package org.isnad.bench.repair;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import org.isnad.bench.forge.Letter;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.repair.Clues;
import org.isnad.core.dkim.repair.Repairer;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;

/** One damaged message through the search, with the key known and nothing else: no copies, no other messages. */
final class RepairTrial {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private RepairTrial() {}

    /** Empty where the signature field itself is gone. */
    static Optional<Attempt> of(Letter letter, PublicKeyValue key) {
        Message message = MessageScanner.scan(ArrayOctets.of(letter.bytes()), Limits.DEFAULT);
        List<HashFacts> all = SignatureHasher.facts(message);
        return all.isEmpty() ? Optional.empty() : Optional.of(of(message, all.getFirst(), key));
    }

    private static Attempt of(Message message, HashFacts facts, PublicKeyValue key) {
        if (facts.bodyHashMatches() && DkimVerifier.headerMatches(facts, key)) {
            return new Attempt(Attempt.Outcome.AS_IT_STANDS, 0);
        }
        long before = CPU.getCurrentThreadCpuTime();
        HashFacts found = Repairer.repair(message, facts, List.of(key), List.of(Clues.none()))
                .map(Repairer.Repaired::facts)
                .orElse(facts);
        long nanos = CPU.getCurrentThreadCpuTime() - before;
        boolean fields = DkimVerifier.headerMatches(found, key);
        if (found.bodyHashMatches()) {
            return new Attempt(fields ? Attempt.Outcome.FOUND : Attempt.Outcome.BODY_ALONE, nanos);
        }
        return new Attempt(fields ? Attempt.Outcome.FIELDS_ALONE : Attempt.Outcome.NEITHER, nanos);
    }
}
