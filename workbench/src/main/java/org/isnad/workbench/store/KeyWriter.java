package org.isnad.workbench.store;

import java.util.List;
import java.util.function.Predicate;
import org.isnad.core.dkim.Exposure;

/** Adds keys, certificates and what is said of them, and takes back what may be taken back. */
public final class KeyWriter {
    private final OpenTransaction transaction;
    private final KeyRows keys;
    private final ExposureRows exposures;
    private final LayerRows layers;
    private final RecoveryRows recovery;

    KeyWriter(OpenTransaction transaction, Sql sql) {
        this.transaction = transaction;
        this.keys = new KeyRows(sql);
        this.exposures = new ExposureRows(sql);
        this.layers = new LayerRows(sql);
        this.recovery = new RecoveryRows(sql);
    }

    /** Adds keys; a statement that is there already is not added again. Returns how many are new. */
    public int add(List<KeyStatement> statements) {
        return transaction.tell(() -> fresh(statements, keys::add));
    }

    /** Adds statements that the private halves of keys are known to others. Returns how many are new. */
    public int addExposures(List<Exposure> statements) {
        return transaction.tell(() -> fresh(statements, exposures::add));
    }

    /** Adds certificates and OpenPGP keys; returns how many statements are new. */
    public int addCertificates(List<CertificateStatement> statements) {
        return transaction.tell(() -> fresh(statements, layers::add));
    }

    /** Takes back every statement about one of them; returns the number of statements. */
    public int removeCertificate(String fingerprint) {
        return transaction.tell(() -> layers.remove(fingerprint));
    }

    /** Puts down how far the search for a key has come, in place of what was there. */
    public void recovering(RecoveryProgress progress) {
        transaction.change(() -> recovery.put(progress));
    }

    /** Adds the proof of a recovered key. */
    public void addProof(List<RecoveryProof> proof) {
        transaction.change(() -> proof.forEach(recovery::put));
    }

    /** Takes back what was recovered under a name, with its proof; returns the number of keys. */
    public int removeRecovered(String domain, String selector) {
        return transaction.tell(() -> recovery.remove(domain, selector));
    }

    /** Forgets how far searches for keys have come; keys stay. */
    public void forgetRecovery() {
        transaction.change(() -> recovery.forget());
    }

    private static <T> int fresh(List<T> statements, Predicate<T> add) {
        return (int) statements.stream().filter(add).count();
    }
}
