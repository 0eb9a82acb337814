package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;

/**
 * A distinct document as the catalog has it, for lists.
 *
 * @param row what was read of it
 * @param content SHA-256 of its bytes
 * @param length of its bytes
 * @param locator the canonical one: the smallest of its occurrences
 * @param name its own name at that place, or empty
 */
public record StoredDocument(DocumentRow row, ItemId content, long length, Locator locator, String name) {}
