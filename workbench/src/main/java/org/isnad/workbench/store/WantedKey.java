package org.isnad.workbench.store;

/**
 * A key that is not known or not usable, or that was recovered and nobody vouches for.
 *
 * @param domain {@code d=}
 * @param selector {@code s=}
 * @param recovered whether it was recovered: then somebody who vouches for it is wanted
 * @param wouldDecide messages with a signature by it whose body is as signed, and that no other signature decides; of a
 *     recovered key, messages it matches that no signature by a key that is vouched for does
 * @param signatures DKIM signatures by it, on whatever message
 * @param seals ARC seals, message signatures of sets and Google's marks by it
 */
public record WantedKey(
        String domain, String selector, boolean recovered, long wouldDecide, long signatures, long seals) {}
