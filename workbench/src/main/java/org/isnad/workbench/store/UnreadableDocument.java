package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;

/**
 * A distinct file whose text could not be read.
 *
 * @param content SHA-256 of its bytes
 * @param length of its bytes
 * @param locator the canonical one
 * @param name its own name at that place, or empty
 * @param cause in a sentence
 */
public record UnreadableDocument(ItemId content, long length, Locator locator, String name, Phrase cause) {}
