package org.isnad.workbench.recovery;

import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.recovery.RecoveredKey;
import org.isnad.workbench.store.RecoveryProgress;

/** Where a job puts what it finds; each call is durable when it returns. */
public interface KeyKeeper {
    /** Puts down how far a search has come. */
    void progress(RecoveryProgress progress);

    /** Keeps a key with its proof, and judges again what it concerns. */
    void found(String domain, String selector, RecoveredKey key, RecoveryProgress progress);

    /** The keys of the case now. */
    KeySource keys();
}
