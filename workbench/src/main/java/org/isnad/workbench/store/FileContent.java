package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;

/** A distinct file: attached, or by itself. */
public record FileContent(long number, ItemId content, long length) {}
