package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.jspecify.annotations.Nullable;

/**
 * A file of the dump as it was received.
 *
 * @param acquisition the run that read it
 * @param locator where it lies
 * @param size in bytes
 * @param sha256 of its bytes, or null where it could not be read to the end
 */
public record InputFile(
        long acquisition,
        Locator locator,
        long size,
        @Nullable ItemId sha256) {}
