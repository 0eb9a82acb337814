package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Containers whose end the walker has seen, but not yet all of whose children the catalog has, read to their own end. A
 * container is closed after the containers in it: a later run passes over a closed one with all that lies in it.
 */
final class Ends {
    private final ItemRows items;
    private final ContentRows contents;
    private final Map<Long, Pending> pending = new HashMap<>();

    private static final class Pending {
        final ContainerEnd end;
        long missing;

        Pending(ContainerEnd end, long missing) {
            this.end = end;
            this.missing = missing;
        }
    }

    Ends(ItemRows items, ContentRows contents) {
        this.items = items;
        this.contents = contents;
    }

    void ended(ContainerEnd end) throws SQLException {
        Pending waiting = new Pending(end, end.children() - items.finishedChildrenOf(end.id()));
        pending.put(end.id(), waiting);
        tryToClose(waiting);
    }

    /** An item was written: it may be a child that was missing, or the container itself. */
    void written(ItemRow item) throws SQLException {
        if (pending.isEmpty()) {
            return;
        }
        if (item.status() != ItemStatus.OPEN) {
            childFinished(item.parent());
        }
        Pending itself = pending.get(item.id());
        if (itself != null) {
            tryToClose(itself);
        }
    }

    private void childFinished(long parent) throws SQLException {
        Pending waiting = pending.get(parent);
        if (waiting != null) {
            waiting.missing--;
            tryToClose(waiting);
        }
    }

    private void tryToClose(Pending waiting) throws SQLException {
        if (waiting.missing < 0) {
            throw new IllegalStateException(
                    "container " + waiting.end.id() + " has more children than were handed over");
        }
        if (waiting.missing > 0) {
            return;
        }
        Optional<Long> content = items.close(waiting.end);
        if (content.isPresent()) {
            pending.remove(waiting.end.id());
            if (content.get() != 0) {
                // An attachment that was opened: only now it is among the emitted occurrences of its bytes.
                contents.statusChanged(waiting.end.id(), content.get(), waiting.end.status());
            }
            childFinished(items.parentOf(waiting.end.id()));
        }
    }
}
