package org.isnad.workbench.compare;

import java.util.Optional;
import org.isnad.core.comparison.Comparison;
import org.isnad.core.comparison.MailCopy;
import org.isnad.core.comparison.Surroundings;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.StoredMessage;

/**
 * Everything that a proof sheet says of two copies.
 *
 * @param exhibit what the reference is
 * @param pair as it was found
 * @param comparison made anew from the bytes
 * @param dump what the dump's copy shows
 * @param reference what the reference's copy shows
 * @param storedDump where it lies in the case
 * @param storedReference where it lies in the reference
 * @param standing for which copy a signature speaks
 */
public record Proof(
        Exhibit exhibit,
        PairResult pair,
        Comparison comparison,
        MailCopy dump,
        MailCopy reference,
        StoredMessage storedDump,
        StoredMessage storedReference,
        Standing standing) {

    /** Empty where one of the copies is no longer there. */
    public static Optional<Proof> of(Exhibit exhibit, PairResult pair, Surroundings around, Desk desk, Judge judge) {
        Optional<StoredMessage> dump = desk.dump().messages().of(pair.dump());
        Optional<StoredMessage> reference = desk.reference().messages().of(pair.reference());
        if (dump.isEmpty() || reference.isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = desk.compare(pair.dump(), pair.reference(), around, pair.otherSending());
        return Optional.of(new Proof(
                exhibit,
                pair,
                comparison,
                desk.ofDump(pair.dump()),
                desk.ofReference(pair.reference()),
                dump.get(),
                reference.get(),
                Standing.of(
                        desk.dump().bytes(pair.dump()), desk.reference().bytes(pair.reference()), comparison, judge)));
    }
}
