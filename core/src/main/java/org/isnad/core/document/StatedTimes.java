package org.isnad.core.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every time that a document states of itself, one beside the other. */
public final class StatedTimes {
    private StatedTimes() {}

    /** What is said to have happened then. */
    public enum Event {
        CREATED,
        MODIFIED,
        PRINTED,
        /** A step of the history in XMP. */
        EDITED,
        /** A photograph. */
        TAKEN,
        /** An entry of the zip around it was written. */
        PACKED
    }

    /** @param at where no zone is stored, as if it were UTC */
    public record Stated(Event event, Instant at, String stored) {}

    /** In no order that means anything. */
    public static List<Stated> of(DocumentMetadata metadata) {
        List<Stated> times = new ArrayList<>();
        DocumentProperties properties = metadata.properties();
        add(times, Event.CREATED, properties.created());
        add(times, Event.MODIFIED, properties.modified());
        add(times, Event.PRINTED, properties.printed());
        switch (metadata) {
            case DocumentMetadata.Pdf pdf -> add(times, pdf.xmp());
            case DocumentMetadata.Image image -> {
                add(times, Event.TAKEN, image.taken());
                add(times, image.xmp());
            }
            case DocumentMetadata.Ooxml office -> {}
            case DocumentMetadata.Odf open -> {}
            case DocumentMetadata.Ole2 old -> {}
            case DocumentMetadata.Rtf text -> {}
            case DocumentMetadata.Unknown unknown -> {}
        }
        var packed = metadata.packed();
        if (packed != null) {
            times.add(new Stated(Event.PACKED, packed.toInstant(ZoneOffset.UTC), packed.toString()));
        }
        return times;
    }

    /** The latest; of several at one moment the first in the order of {@link Event}. */
    public static Optional<Stated> latest(DocumentMetadata metadata) {
        return of(metadata).stream()
                .max(Comparator.comparing(Stated::at).thenComparing(Stated::event, Comparator.reverseOrder()));
    }

    private static void add(List<Stated> times, @Nullable XmpPacket xmp) {
        if (xmp != null) {
            add(times, Event.CREATED, xmp.created());
            add(times, Event.MODIFIED, xmp.modified());
            add(times, Event.EDITED, xmp.metadataModified());
            xmp.history().forEach(step -> add(times, Event.EDITED, step.when()));
        }
    }

    private static void add(List<Stated> times, Event event, @Nullable DocumentTime time) {
        if (time != null) {
            times.add(new Stated(event, time.instant(), time.stored()));
        }
    }
}
