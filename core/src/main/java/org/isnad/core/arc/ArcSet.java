package org.isnad.core.arc;

import org.isnad.core.authres.AuthenticationResults;
import org.isnad.core.dkim.HashFacts;

/**
 * One whole ARC set (RFC 8617, 4.1): what its bytes alone decide.
 *
 * @param instance {@code i=}, from 1
 * @param results what the sealer says it found on receipt
 * @param messageSignature over the message as the sealer passed it on
 * @param seal over the fields of this set and of those below; of this set alone where {@code cv=fail}
 * @param validation {@code cv=} of the seal as written; empty if missing
 */
public record ArcSet(
        int instance, AuthenticationResults results, HashFacts messageSignature, HashFacts seal, String validation) {}
