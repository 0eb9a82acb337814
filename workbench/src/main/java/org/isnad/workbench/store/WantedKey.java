package org.isnad.workbench.store;

/**
 * A key that is not known, or not usable.
 *
 * @param domain {@code d=}
 * @param selector {@code s=}
 * @param wouldDecide messages with a signature by it whose body is as signed, and that no other signature decides
 * @param signatures DKIM signatures by it, on whatever message
 * @param seals ARC seals, message signatures of sets and Google's marks by it
 */
public record WantedKey(String domain, String selector, long wouldDecide, long signatures, long seals) {}
