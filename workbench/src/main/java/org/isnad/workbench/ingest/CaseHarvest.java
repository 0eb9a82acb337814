package org.isnad.workbench.ingest;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.store.Batch;
import org.isnad.workbench.store.ContainerEnd;
import org.isnad.workbench.store.InputFile;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.store.PackBlock;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a walk finds: gives containers and leaves their numbers, remembers from earlier, interrupted runs what is
 * there already, and passes the leaves on. One walk, one intake, one thread.
 *
 * <p>A container's own row is delivered by itself before anything in it, so that no commit can hold a child without its
 * parent.
 */
final class CaseHarvest implements Harvest {
    private final IngestPass pass;
    private final LeafReceiver leaves;
    private final @Nullable Path given;
    private long topmost;
    private final Deque<Level> open = new ArrayDeque<>();

    /** Where leaves go. */
    @FunctionalInterface
    interface LeafReceiver {
        void accept(Found found) throws InterruptedException;
    }

    /** A container being read: what earlier runs have of it, and how many children it has by now. */
    private static final class Level {
        final long item;
        final @Nullable BitSet committed;
        long children;

        Level(long item, @Nullable BitSet committed) {
            this.item = item;
            this.committed = committed;
        }
    }

    /** @param given the path the user gave, which becomes the name of its item; null for an attached container */
    CaseHarvest(IngestPass pass, LeafReceiver leaves, @Nullable Path given) {
        this.pass = pass;
        this.leaves = leaves;
        this.given = given;
    }

    /** What the user gave is named by its path, so that another run knows it again (two paths may end alike). */
    private String nameOf(@Nullable Node parent, String name) {
        return parent == null && given != null ? given.toString() : name;
    }

    @Override
    public Node enter(
            @Nullable Node parent,
            long ordinal,
            Locator locator,
            String name,
            String format,
            long receivedBytes,
            @Nullable Long expected) {
        countChild();
        Optional<ItemRow> before = earlier(parent, ordinal, locator);
        if (before.isPresent()) {
            ItemRow row = before.get();
            boolean finished = row.status() != ItemStatus.OPEN;
            if (!finished) {
                open.push(new Level(row.id(), pass.writer().resumption().committedOrdinals(row.id())));
            }
            return new Node(row.id(), finished);
        }
        long item = pass.writer().nextItem();
        ItemRow row = new ItemRow(
                item,
                parent == null ? 0 : parent.itemId(),
                ordinal,
                ItemKind.CONTAINER,
                ItemStatus.OPEN,
                locator,
                nameOf(parent, name),
                null,
                0,
                receivedBytes,
                format,
                "",
                expected,
                null,
                pass.acquisition());
        long number = pass.writer().nextBatch();
        deliver(new Delivery.Work(
                new Batch(number, PackBlock.EMPTY, List.of(row), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                1024));
        open.push(new Level(item, null));
        pass.done().items.increment();
        return new Node(item, false);
    }

    private Optional<ItemRow> earlier(@Nullable Node parent, long ordinal, Locator locator) {
        if (parent == null) {
            return pass.writer().resumption().root(locator);
        }
        Level level = open.peek();
        if (level != null && level.committed == null) {
            return Optional.empty();
        }
        return pass.writer().resumption().item(parent.itemId(), ordinal);
    }

    @Override
    public boolean known(@Nullable Node container, long ordinal) {
        Level level = open.peek();
        if (container == null || level == null || level.committed == null) {
            return false;
        }
        boolean known = level.committed.get(Math.toIntExact(ordinal));
        if (known) {
            level.children++;
        }
        return known;
    }

    @Override
    public void message(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long received,
            String mailbox) {
        leaf(container, ordinal, locator, name, new Found.What.AMessage(), bytes, received, mailbox);
    }

    @Override
    public void file(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long received,
            String mediaType,
            String mailbox) {
        leaf(container, ordinal, locator, name, new Found.What.AFile(mediaType), bytes, received, mailbox);
    }

    @Override
    public void failed(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Phrase reason,
            @Nullable Payload bytes,
            long received) {
        leaf(container, ordinal, locator, name, new Found.What.AFailure(reason), bytes, received, "");
    }

    @Override
    public void skipped(
            @Nullable Node container, long ordinal, Locator locator, String name, Phrase reason, long received) {
        leaf(container, ordinal, locator, name, new Found.What.ALeftOut(reason), null, received, "");
    }

    private void leaf(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Found.What what,
            @Nullable Payload bytes,
            long received,
            String mailbox) {
        countChild();
        if (container == null && pass.writer().resumption().root(locator).isPresent()) {
            if (bytes != null) {
                bytes.close();
            }
            return;
        }
        long parent = container == null ? 0 : container.itemId();
        Found found = new Found(
                pass.writer().nextItem(),
                parent,
                ordinal,
                locator,
                nameOf(container, name),
                what,
                bytes,
                received,
                mailbox);
        try {
            leaves.accept(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Committer.IngestStopped(e);
        }
    }

    @Override
    public void defect(Node container, Defect defect) {
        deliver(new Delivery.Wrong(new Delivery.OfItem(container.itemId(), List.of(defect))));
    }

    @Override
    public void leave(Node container, long size, long receivedBytes, @Nullable Long expected) {
        Level level = open.pop();
        deliver(new Delivery.End(new ContainerEnd(
                level.item, ItemStatus.EMITTED, level.children, size, receivedBytes, expected, null, null)));
    }

    @Override
    public void input(Path file, long size, ItemId sha256) {
        deliver(new Delivery.Input(new InputFile(pass.acquisition(), Locator.root(file.toString()), size, sha256)));
    }

    /** Something that an earlier run committed, outside of any container of this walk. */
    void countKnown() {
        topmost++;
    }

    private void countChild() {
        Level level = open.peek();
        if (level != null) {
            level.children++;
        } else {
            topmost++;
        }
    }

    /** How many things lay in no container of this walk since this was last asked. */
    long takeTopmost() {
        long count = topmost;
        topmost = 0;
        return count;
    }

    private void deliver(Delivery delivery) {
        try {
            pass.committer().deliver(delivery);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Committer.IngestStopped(e);
        }
    }
}
