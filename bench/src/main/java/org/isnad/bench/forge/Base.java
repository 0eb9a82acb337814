package org.isnad.bench.forge;

import org.jspecify.annotations.Nullable;

/**
 * A true message to start from.
 *
 * @param set which set it comes from, for instance one list
 * @param letter as its sender's server took it, without signatures
 * @param sent as it was signed in life, or null where its own signature cannot be checked with a known key
 * @param domain of its one From address
 */
public record Base(String set, Letter letter, @Nullable Letter sent, String domain) {}
