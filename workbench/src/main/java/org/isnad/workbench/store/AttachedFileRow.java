package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;

/**
 * One occurrence of an attached or loose file, for judging what it does when it is opened.
 *
 * @param content SHA-256 of its bytes
 * @param locator where it lies
 * @param name its own name there, or empty
 * @param size of its bytes
 * @param declared media type as its message declares it, or as it was recognised
 * @param leading media type by its first bytes, or empty where nobody looked yet
 * @param macros whether macros were taken out of it
 */
public record AttachedFileRow(
        ItemId content, Locator locator, String name, long size, String declared, String leading, boolean macros) {}
