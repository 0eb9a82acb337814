package org.isnad.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.KeyEntry;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome;
import org.isnad.workbench.recovery.RecoveryStatus;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.jspecify.annotations.Nullable;

/** What is done about the keys of a case, and about certificates. */
public final class Keys {
    private final Path folder;
    private final Clock clock;

    Keys(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Adds keys from files and judges the messages they concern again.
     *
     * @param kind where the keys were seen; may be null for files of a look-up, which say it themselves
     * @param source in the user's words, who says so; may be blank for files of a look-up
     */
    public KeysOutcome add(List<Path> files, KeyOrigin.@Nullable Kind kind, String source) {
        return new KeyRun(folder, clock).add(files, kind, source);
    }

    /**
     * Takes in keys whose private half is known to others, and judges what hangs on them again: it can only lower levels.
     *
     * @param since from when on they were known
     * @param source in the user's words, who says so; must not be blank
     */
    public KeysOutcome expose(List<Path> files, Instant since, String source) {
        return new KeyRun(folder, clock).expose(files, since, source);
    }

    /**
     * Adds certificates and OpenPGP keys from files, and checks again the messages that carry such signatures.
     *
     * @param kind where they were seen
     * @param source in the user's words, who says so; must not be blank
     */
    public CertificateOutcome addCertificates(List<Path> files, KeyOrigin.Kind kind, String source) {
        return new CertificateRun(folder, clock).add(files, kind, source);
    }

    /** Takes back every statement about the certificate or key of a fingerprint. */
    public CertificateOutcome removeCertificate(String fingerprint) {
        return new CertificateRun(folder, clock).remove(fingerprint);
    }

    /** Every statement of a key, with what is known against it, in the order in which they were added. */
    public List<KeyEntry> history() {
        try (CaseReader reader = CaseStore.openReader(folder)) {
            return CaseKeys.of(reader).history();
        }
    }

    /**
     * Computes keys from signatures ({@code docs/design/recovery.md}) and judges again what they concern. Takes long; going
     * on after an interruption is the same call again.
     *
     * @param progress told about once a second, on the calling thread
     * @param stop asked now and then; once it says true, the run ends
     */
    public RecoveryOutcome recover(RecoveryOrder order, Consumer<RecoveryStatus> progress, BooleanSupplier stop) {
        return new RecoveryRun(folder, clock).run(order, progress, stop);
    }

    /** How far that has come, and what is left to do. */
    public RecoveryOutcome recoveryStatus(RecoveryOrder order) {
        return new RecoveryRun(folder, clock).look(order);
    }

    /** Takes back the keys recovered under a name; what others vouch for stays. */
    public KeysOutcome removeRecovered(String domain, String selector) {
        return new RecoveryRun(folder, clock).remove(domain, selector);
    }

    /** Judges every message again with the keys known now; needed only after an update of the product. */
    public long judgeAll() {
        return new KeyRun(folder, clock).judgeAll();
    }
}
