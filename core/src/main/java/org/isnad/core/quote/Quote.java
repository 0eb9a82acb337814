package org.isnad.core.quote;

import org.jspecify.annotations.Nullable;

/**
 * Words that a message has from another one, by its own account.
 *
 * @param depth 1 for what the author quotes, 2 for what was quoted there already, and so on
 * @param attribution whose words it says they are, or null where it does not
 * @param text the words, without marks; what lies deeper is left out and is a quote of its own
 */
public record Quote(int depth, @Nullable Attribution attribution, Extract text) {}
