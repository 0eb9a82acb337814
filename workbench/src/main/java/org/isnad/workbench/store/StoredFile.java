package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;

/**
 * A distinct file that has a document of its own in the index, as the catalog has it: one that lies somewhere by itself, or
 * an attached document whose text was read.
 *
 * @param number of its content, see {@link Claim}
 * @param batch under which it went to the index
 * @param content SHA-256 of its bytes
 * @param length of its bytes
 * @param locator the canonical one: the smallest of its occurrences
 * @param name its own name at that place
 * @param format recognised format or media type
 */
public record StoredFile(
        long number, long batch, ItemId content, long length, Locator locator, String name, String format) {}
