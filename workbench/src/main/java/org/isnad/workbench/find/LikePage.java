package org.isnad.workbench.find;

import org.isnad.workbench.store.ItemRow;

/**
 * A page or picture of the case that looks like one that was seen elsewhere.
 *
 * @param file the first place where it lies
 * @param page from 1
 * @param resemblance from 0 to 1 ({@link org.isnad.core.near.ImageSketch#resemblance})
 */
public record LikePage(ItemRow file, int page, double resemblance) {}
