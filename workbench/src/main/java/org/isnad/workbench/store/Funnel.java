package org.isnad.workbench.store;

/**
 * From all messages to those that are verified; top-level messages, every occurrence. Each figure but the last counts a part
 * of what the one before it counts. Signatures are DKIM, S/MIME and OpenPGP.
 *
 * @param messages all
 * @param signed those with a signature
 * @param bodyAsSigned whose body is as it was signed, a repair allowed
 * @param keyKnown for which there is a usable key too
 * @param matching of which a signature matches
 * @param vouchedFor by a key that somebody vouches for
 * @param verified whose level is VERIFIED
 */
public record Funnel(
        long messages, long signed, long bodyAsSigned, long keyKnown, long matching, long vouchedFor, long verified) {}
