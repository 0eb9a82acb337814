package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The walker has come to the end of a container. It is written only when as many children as the walker saw are in the
 * catalog, whatever the order in which the batches arrive: a container that says it is read has been read.
 *
 * @param id the container's item
 * @param status {@link ItemStatus#EMITTED}, or FAILED where reading could not go on
 * @param children number of items handed over with this one as parent, in this run and in those before
 * @param size bytes of the container itself; 0 for a folder
 * @param received its bytes as they lay in the parent
 * @param expected number of entries counted by another way than by reading them, or null
 * @param content the container's own bytes where they are kept only now, or null to leave that as it is
 * @param reason why it failed, or null
 */
public record ContainerEnd(
        long id,
        ItemStatus status,
        long children,
        long size,
        long received,
        @Nullable Long expected,
        @Nullable ItemId content,
        @Nullable Phrase reason) {}
