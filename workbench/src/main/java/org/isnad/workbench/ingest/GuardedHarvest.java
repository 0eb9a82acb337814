package org.isnad.workbench.ingest;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** Turns what a harvest throws into {@link Abort}: it is our own failure, not that of the data being read. */
record GuardedHarvest(Harvest harvest) implements Harvest {
    @Override
    public Node enter(
            @Nullable Node parent,
            long ordinal,
            Locator locator,
            String name,
            String format,
            long receivedBytes,
            @Nullable Long expected) {
        return get(() -> harvest.enter(parent, ordinal, locator, name, format, receivedBytes, expected));
    }

    @Override
    public boolean known(@Nullable Node container, long ordinal) {
        return get(() -> harvest.known(container, ordinal));
    }

    @Override
    public void message(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long receivedBytes,
            String mailbox) {
        run(() -> harvest.message(container, ordinal, locator, name, bytes, receivedBytes, mailbox));
    }

    @Override
    public void file(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Payload bytes,
            long receivedBytes,
            String mediaType,
            String mailbox) {
        run(() -> harvest.file(container, ordinal, locator, name, bytes, receivedBytes, mediaType, mailbox));
    }

    @Override
    public void failed(
            @Nullable Node container,
            long ordinal,
            Locator locator,
            String name,
            Phrase reason,
            @Nullable Payload bytes,
            long receivedBytes) {
        run(() -> harvest.failed(container, ordinal, locator, name, reason, bytes, receivedBytes));
    }

    @Override
    public void skipped(
            @Nullable Node container, long ordinal, Locator locator, String name, Phrase reason, long receivedBytes) {
        run(() -> harvest.skipped(container, ordinal, locator, name, reason, receivedBytes));
    }

    @Override
    public void defect(Node container, Defect defect) {
        run(() -> harvest.defect(container, defect));
    }

    @Override
    public void leave(Node container, long size, long receivedBytes, @Nullable Long expected) {
        run(() -> harvest.leave(container, size, receivedBytes, expected));
    }

    @Override
    public void input(Path file, long size, ItemId sha256) {
        run(() -> harvest.input(file, size, sha256));
    }

    private static void run(Runnable call) {
        get(() -> {
            call.run();
            return true;
        });
    }

    private static <T> T get(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException ours) {
            throw new Abort(ours);
        }
    }
}
