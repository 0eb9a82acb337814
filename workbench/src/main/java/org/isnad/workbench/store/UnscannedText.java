package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;

/**
 * A message or file in whose text nobody has looked for what exposes people.
 *
 * @param number of its content
 * @param batch under which it went to the index: another one is another text
 * @param content SHA-256 of its bytes
 * @param message whether it is a message, and not a file
 */
public record UnscannedText(long number, long batch, ItemId content, boolean message) {}
