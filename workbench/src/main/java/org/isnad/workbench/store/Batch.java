package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.ItemId;

/**
 * The work of one worker on a few neighbouring items, handed to the one writer as a whole: either all of it becomes
 * durable in one commit or none. Its number is given out before its messages go to the index, so that after a crash the
 * index can be cut back to what the catalog knows (docs/design/store.md).
 *
 * @param number from {@link CaseWriter#nextBatch()}
 * @param block original bytes, compressed together
 * @param items in the order found, parents before children
 * @param messages distinct messages new to the case
 * @param files distinct files that this batch puts into the index, see {@link ContentNumbers#claimFile}
 * @param derived contents that lie inside those messages
 */
public record Batch(
        long number,
        PackBlock block,
        List<ItemRow> items,
        List<MessageRow> messages,
        List<ItemId> files,
        List<DerivedContent> derived) {
    public Batch {
        items = List.copyOf(items);
        messages = List.copyOf(messages);
        files = List.copyOf(files);
        derived = List.copyOf(derived);
    }
}
