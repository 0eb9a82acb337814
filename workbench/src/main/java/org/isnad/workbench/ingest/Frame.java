package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** A container that is being read: numbers its entries, charges them, and passes them on. */
final class Frame implements Entries {
    private static final int NAME_LENGTH = 4096;

    private final Walker walker;
    private final @Nullable Frame outer;
    private final Node node;
    private final Thing thing;
    private final Format format;
    private final ContainerSource source;
    private final Content content;
    private final Budget budget;
    private byte[] buffer = new byte[0];
    private long ordinal;

    Frame(
            Walker walker,
            @Nullable Frame outer,
            Node node,
            Thing thing,
            Format format,
            ContainerSource source,
            Content content) {
        this.walker = walker;
        this.outer = outer;
        this.node = node;
        this.thing = thing;
        this.format = format;
        this.source = source;
        this.content = content;
        this.budget =
                new Budget(outer == null ? null : outer.budget, content::seen, walker.limits(), walker.unpacked());
    }

    Locator locator() {
        return thing.locator();
    }

    /** The nearest container around whose bytes are those of {@code inner}, or null. */
    @Nullable
    Frame withSameBytes(ContainerSource inner) {
        for (Frame frame = this; frame != null; frame = frame.outer) {
            if (frame.source.sameBytes(inner)) {
                return frame;
            }
        }
        return null;
    }

    @Override
    public boolean nextIsKnown() {
        return walker.harvest().known(node, ordinal + 1);
    }

    @Override
    public void passOver() throws IOException {
        next();
    }

    @Override
    public void bytes(String name, LongSupplier received, InputStream body) throws IOException {
        Thing entry = entry(name, received);
        if (buffer.length == 0) {
            buffer = new byte[Head.SIZE];
        }
        Metered metered = new Metered(body, budget, walker.limits().entrySize());
        try (Intake intake = new Intake(metered, buffer, walker.limits(), walker.spool())) {
            walker.take(entry, intake, this);
        }
    }

    @Override
    public void message(String name, Payload payload, long received) throws IOException {
        long number = next();
        walker.harvest()
                .message(
                        node,
                        number,
                        thing.locator().ordinal(number),
                        label(name),
                        payload,
                        received,
                        format.isMailbox()
                                ? thing.place().ownMailbox()
                                : thing.place().mailbox());
    }

    @Override
    public void failed(String name, Phrase reason, @Nullable InputStream raw, long received) throws IOException {
        Thing entry = entry(name, () -> received);
        if (raw == null) {
            walker.failed(entry, reason, null);
            return;
        }
        Metered metered = new Metered(raw, budget, walker.limits().entrySize());
        try (Intake intake = new Intake(metered, new byte[Head.SIZE], walker.limits(), walker.spool())) {
            walker.failed(entry, reason, rawBytes(intake));
        }
    }

    @Override
    public void skipped(String name, Phrase reason) throws IOException {
        Thing entry = entry(name, () -> 0);
        walker.harvest().skipped(node, entry.ordinal(), entry.locator(), entry.name(), reason, 0);
    }

    @Override
    public void container(String name, String innerFormat, Format.Opened opened) throws IOException {
        Thing entry = entry(name, () -> 0);
        walker.within(
                entry,
                innerFormat,
                opened,
                node -> new Frame(walker, this, node, entry.asMailbox(), format, source, content));
    }

    @Override
    public void original(String name, String mediaType) throws IOException {
        if (nextIsKnown()) {
            passOver();
            return;
        }
        Payload bytes = source.original();
        long length = bytes.length();
        Thing entry = entry(name, () -> length);
        walker.harvest()
                .file(
                        node,
                        entry.ordinal(),
                        entry.locator(),
                        entry.name(),
                        bytes,
                        length,
                        mediaType,
                        entry.place().mailbox());
    }

    @Override
    public void defect(Defect defect) {
        walker.harvest().defect(node, defect);
    }

    private Thing entry(String name, LongSupplier received) throws IOException {
        long number = next();
        String label = label(name);
        Place place = format.packsOneFile()
                ? thing.place().unpacked(label)
                : thing.place().entry(label);
        return new Thing(
                node,
                number,
                label.isEmpty()
                        ? thing.locator().ordinal(number)
                        : thing.locator().entry(label),
                label,
                received,
                place);
    }

    private long next() throws UnreadableException {
        if (ordinal >= walker.limits().entries()) {
            throw UnreadableException.of("ingest.limit.entries", walker.limits().entries());
        }
        return ++ordinal;
    }

    private static @Nullable Payload rawBytes(Intake intake) {
        try {
            return intake.payload();
        } catch (IOException | RuntimeException shorter) {
            // The entry has failed already, for a better reason than this one.
            return intake.partial();
        }
    }

    /** A name is whatever the container says; one of megabytes would be repeated in every locator below it. */
    private static String label(String name) {
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH) + "…";
    }
}
