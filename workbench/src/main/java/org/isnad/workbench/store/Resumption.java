package org.isnad.workbench.store;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Locator;

/** What an interrupted run left behind: where the next one goes on. */
public final class Resumption {
    private final OpenTransaction transaction;
    private final ItemRows items;

    Resumption(OpenTransaction transaction, ItemRows items) {
        this.transaction = transaction;
        this.items = items;
    }

    /** The item that an earlier run made of the {@code ordinal}-th entry of {@code parent}, if it was committed. */
    public Optional<ItemRow> item(long parent, long ordinal) {
        return transaction.ask(() -> items.find(parent, ordinal));
    }

    /** The item an earlier run made of what the user gave under this locator. */
    public Optional<ItemRow> root(Locator locator) {
        return transaction.ask(() -> items.findRoot(locator));
    }

    /** Ordinals of the committed entries of a container, those apart that are containers not read to their end. */
    public BitSet committedOrdinals(long container) {
        return transaction.ask(() -> items.ordinals(container));
    }

    /** Containers that were not read to their end, parents before children. */
    public List<ItemRow> openContainers() {
        return transaction.ask(() -> items.open());
    }

    /**
     * Opens again what an earlier run listed as encrypted: the entries themselves are taken off the list, and the containers
     * around them are to be read once more. Everything else in these stays as it is and is passed over.
     *
     * @param roots names of what the user gave, its paths
     * @return how many entries are to be tried again
     */
    public int reopenEncrypted(List<String> roots) {
        return transaction.tell(() -> items.reopenEncrypted(roots));
    }
}
