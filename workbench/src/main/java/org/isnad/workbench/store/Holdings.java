package org.isnad.workbench.store;

/**
 * What a case holds, in the two figures that matter first, counted as {@link Summary} counts them: every occurrence.
 *
 * @param messages top-level messages
 * @param signatures their DKIM signatures
 */
public record Holdings(long messages, long signatures) {}
