package org.isnad.workbench.recovery;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.recovery.KeyRecovery;
import org.isnad.workbench.store.RecoveryProgress;
import org.isnad.workbench.store.RecoveryProgress.Outcome;

/**
 * The search for one key: of one name and length of signatures. Used by one thread.
 */
final class KeySearch {
    /**
     * How likely an attempt brings the key; rough, from lists of mail: most selectors give way at once, and whoever has one
     * key seldom has another under the same name. It only orders the work.
     */
    private static final double[] CHANCE = {0.9, 0.5, 0.35, 0.25};

    private static final double CHANCE_OF_ANOTHER = 0.05;

    /** What is left of that chance after an attempt that would have found it nine times in ten (Bayes). */
    private static final double AFTER_A_FAILURE = 0.1;

    /** Of a message whose signed fields a key would prove and whose body not, beside one that it would decide. */
    private static final double FIELDS_ONLY = 0.01;

    private final Signatures signatures;
    private int attempts;
    private Duration used;
    private Outcome outcome;

    /**
     * What a survey found of one name and length.
     *
     * @param id which
     * @param known keys that fit some of them
     * @param unmatched signatures that no known key matches
     * @param messages with such a signature and the body as it was signed; numbers of the catalog
     * @param examples a few of the signatures
     */
    record Signatures(Id id, int known, long unmatched, List<Integer> messages, List<HashFacts> examples) {
        Signatures {
            messages = List.copyOf(messages);
            examples = List.copyOf(examples);
        }
    }

    /** @param octets length of the signatures */
    record Id(String domain, String selector, int octets) {}

    private KeySearch(Signatures signatures, int attempts, Duration used, Outcome outcome) {
        this.signatures = signatures;
        this.attempts = attempts;
        this.used = used;
        this.outcome = outcome;
    }

    /**
     * A search that goes on from where it was. With more signatures than it had then it begins anew, for there is more to
     * try; so does one that failed for want of memory, which the next computer may have.
     */
    static KeySearch of(Signatures signatures, List<RecoveryProgress> before) {
        for (RecoveryProgress progress : before) {
            boolean same = progress.domain().equals(signatures.id().domain())
                    && progress.selector().equals(signatures.id().selector())
                    && progress.octets() == signatures.id().octets()
                    && progress.known() == signatures.known();
            if (same && progress.signatures() >= signatures.unmatched() && progress.outcome() != Outcome.MEMORY) {
                Outcome outcome = progress.outcome() == Outcome.BUDGET ? Outcome.OPEN : progress.outcome();
                return new KeySearch(signatures, progress.attempts(), Duration.ofMillis(progress.cpuMillis()), outcome);
            }
        }
        boolean enough = signatures.unmatched() >= KeyRecovery.LEAST_SAMPLES;
        return new KeySearch(signatures, 0, Duration.ZERO, enough ? Outcome.OPEN : Outcome.TOO_FEW);
    }

    Signatures signatures() {
        return signatures;
    }

    Id id() {
        return signatures.id();
    }

    int attempts() {
        return attempts;
    }

    Duration used() {
        return used;
    }

    Outcome outcome() {
        return outcome;
    }

    /** An attempt ended. */
    void attempted(Duration took, Outcome result) {
        attempts++;
        used = used.plus(took);
        outcome = result;
    }

    void end(Outcome result) {
        outcome = result;
    }

    /**
     * Messages decided for each second of CPU time, as far as can be expected.
     *
     * @param decided messages that another signature decides already
     */
    double worth(BitSet decided, double seconds) {
        long deciding = signatures.messages().stream()
                .filter(number -> !decided.get(number))
                .count();
        double chance = CHANCE[Math.min(attempts, CHANCE.length - 1)];
        double another = signatures.known() == 0 ? 1 : CHANCE_OF_ANOTHER * Math.pow(AFTER_A_FAILURE, attempts);
        return (deciding + FIELDS_ONLY * (signatures.unmatched() - deciding)) * chance * another / seconds;
    }

    RecoveryProgress progress() {
        return new RecoveryProgress(
                id().domain(),
                id().selector(),
                id().octets(),
                signatures.known(),
                signatures.unmatched(),
                attempts,
                used.toMillis(),
                outcome);
    }
}
