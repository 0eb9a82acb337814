package org.isnad.workbench.ingest;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/** One walk on one thread: recognises what was found, hands it over or descends. */
final class Walker {
    private final Harvest harvest;
    private final Recogniser recogniser;
    private final IngestLimits limits;
    private final Spool spool;
    private final Passwords passwords;
    private final LongAdder unpacked;

    /** @param unpacked where bytes are counted that come out of containers */
    Walker(
            Harvest harvest,
            Recogniser recogniser,
            IngestLimits limits,
            Spool spool,
            Passwords passwords,
            LongAdder unpacked) {
        this.harvest = new GuardedHarvest(harvest);
        this.recogniser = recogniser;
        this.limits = limits;
        this.spool = spool;
        this.passwords = passwords;
        this.unpacked = unpacked;
    }

    Harvest harvest() {
        return harvest;
    }

    IngestLimits limits() {
        return limits;
    }

    Spool spool() {
        return spool;
    }

    LongAdder unpacked() {
        return unpacked;
    }

    /** Ends in exactly one call of the harvest for this thing, whatever its bytes are. */
    void take(Thing thing, Content content, @Nullable Frame outer) {
        try {
            Head head = content.head();
            Recognition what = recogniser.recognise(head, content, thing);
            if (what instanceof Recognition.Container(Format format)) {
                open(thing, content, head, format, outer);
            } else {
                leaf(thing, content, what);
            }
        } catch (IOException | RuntimeException problem) {
            failed(thing, Reasons.of(problem), content.partial());
        }
    }

    /** An attachment whose format is known. */
    void expand(Thing thing, Content content, Format format) {
        try {
            open(thing, content, content.head(), format, null);
        } catch (IOException | RuntimeException problem) {
            failed(thing, Reasons.of(problem), null);
        }
    }

    void failed(Thing thing, Phrase reason, @Nullable Payload bytes) {
        harvest.failed(
                thing.parent(),
                thing.ordinal(),
                thing.locator(),
                thing.name(),
                reason,
                bytes,
                thing.received().getAsLong());
    }

    private void leaf(Thing thing, Content content, Recognition what) throws IOException {
        Payload bytes = content.payload();
        Node parent = thing.parent();
        if (content.changed()) {
            if (parent == null) {
                failed(thing, Phrase.of("ingest.defect.changed"), bytes);
                return;
            }
            harvest.defect(parent, Defect.of("ingest.defect.changed-file", thing.name()));
        }
        if (what instanceof Recognition.File(String mediaType)) {
            file(thing, bytes, mediaType);
        } else {
            message(thing, bytes);
        }
    }

    private void message(Thing thing, Payload bytes) {
        harvest.message(
                thing.parent(),
                thing.ordinal(),
                thing.locator(),
                thing.name(),
                bytes,
                thing.received().getAsLong(),
                thing.place().mailbox());
    }

    private void file(Thing thing, Payload bytes, String mediaType) {
        harvest.file(
                thing.parent(),
                thing.ordinal(),
                thing.locator(),
                thing.name(),
                bytes,
                thing.received().getAsLong(),
                mediaType,
                thing.place().mailbox());
        Node parent = thing.parent();
        if (parent != null && MediaTypes.isUnopenedContainer(mediaType)) {
            harvest.defect(parent, Defect.of("ingest.note.not-opened", thing.locator(), mediaType));
        }
    }

    private void open(Thing thing, Content content, Head head, Format format, @Nullable Frame outer)
            throws IOException {
        if (thing.depth() >= limits.depth()) {
            Phrase reason = Phrase.of("ingest.limit.depth", limits.depth());
            failed(thing, reason, content.borrowed() ? null : content.payload());
            return;
        }
        try (ContainerSource source =
                ContainerSource.of(thing.name(), content, head, format, limits, spool, passwords)) {
            open(thing, content, source, format, outer);
        }
    }

    private void open(Thing thing, Content content, ContainerSource source, Format format, @Nullable Frame outer) {
        Frame ancestor = outer == null ? null : outer.withSameBytes(source);
        if (ancestor != null) {
            failed(thing, Phrase.of("ingest.limit.same-as-ancestor", ancestor.locator()), source.keep());
            return;
        }
        try (Format.Opened opened = format.open(source)) {
            walk(thing, content, source, format, opened, outer);
        } catch (IOException | RuntimeException unreadable) {
            failed(thing, Reasons.of(unreadable), source.keep());
        }
    }

    private void walk(
            Thing thing,
            Content content,
            ContainerSource source,
            Format format,
            Format.Opened opened,
            @Nullable Frame outer) {
        Node node = harvest.enter(
                thing.parent(),
                thing.ordinal(),
                thing.locator(),
                thing.name(),
                format.name(),
                thing.received().getAsLong(),
                opened.expected());
        if (node.finishedBefore()) {
            return;
        }
        boolean whole = read(node, () -> {
            if (format.needsRandomAccess()) {
                content.record();
            }
            opened.each(new Frame(this, outer, node, thing, format, source, content));
        });
        // What follows the last entry is read too: it counts, and only at its end is a checksum checked. Where reading
        // broke off, this most often breaks off again for the same reason, which is on record.
        if (whole) {
            read(node, content::finish);
        } else {
            finishQuietly(content);
        }
        if (content.changed()) {
            harvest.defect(node, Defect.of("ingest.defect.changed"));
        }
        harvest.leave(node, content.seen(), thing.received().getAsLong(), opened.expected());
    }

    /** A container whose bytes lie in the one that is being read. */
    void within(Thing thing, String format, Format.Opened opened, Function<Node, Frame> frame) {
        Node node = harvest.enter(
                thing.parent(), thing.ordinal(), thing.locator(), thing.name(), format, 0, opened.expected());
        if (node.finishedBefore()) {
            return;
        }
        read(node, () -> opened.each(frame.apply(node)));
        harvest.leave(node, 0, 0, opened.expected());
    }

    private interface Reading {
        void run() throws IOException;
    }

    private boolean read(Node node, Reading reading) {
        try {
            reading.run();
            return true;
        } catch (IOException | RuntimeException problem) {
            harvest.defect(node, new Defect(Reasons.of(problem), null));
            return false;
        }
    }

    private static boolean finishQuietly(Content content) {
        try {
            content.finish();
            return true;
        } catch (IOException | RuntimeException sameAgain) {
            return false;
        }
    }
}
