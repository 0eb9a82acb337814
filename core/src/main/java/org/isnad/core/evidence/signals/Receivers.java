package org.isnad.core.evidence.signals;

import java.util.Set;

/**
 * Whose seal counts for more than that its domain made it. Anybody can publish a key and seal "dkim=pass" over results of
 * his own making, so that a published key alone does not make a witness of a sealer (EVIDENCE, rule 2: "seals by unknown
 * domains"; RFC 8617, 9.3: trust in sealers is the reader's). Named here are hosts of mail for the public at large, who
 * check what they receive and seal it, and whom no publisher of a dump controls; the {@code d=} under which each seals.
 */
final class Receivers {
    private static final Set<String> KNOWN =
            Set.of("google.com", "messagingengine.com", "microsoft.com", "yahoo.com", "zohomail.com");

    private Receivers() {}

    /** @param domain of a seal, as {@code d=} names it */
    static boolean isKnown(String domain) {
        return KNOWN.contains(domain);
    }
}
