package org.isnad.workbench.recovery;

import java.time.Duration;
import java.util.List;
import org.isnad.core.dkim.recovery.KeyRecovery;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recovered, and at what expense.
 *
 * @param domain only keys of this domain, or null for all
 * @param budget CPU time for one key
 * @param processes divisors that are computed at the same time
 * @param again whether searches that ended begin anew
 * @param exponents public exponents that are tried
 * @param libraries names under which libgmp is looked for
 */
public record RecoveryOrder(
        @Nullable String domain,
        Duration budget,
        int processes,
        boolean again,
        List<Integer> exponents,
        List<String> libraries) {
    /** Enough for four attempts at 2048 bits. */
    public static final Duration BUDGET = Duration.ofMinutes(4);

    public RecoveryOrder {
        exponents = List.copyOf(exponents);
        libraries = List.copyOf(libraries);
    }

    /** With the library that the system has. */
    public static RecoveryOrder of(@Nullable String domain, Duration budget, int processes, boolean again) {
        return new RecoveryOrder(domain, budget, processes, again, KeyRecovery.EXPONENTS, Gmp.NAMES);
    }
}
