package org.isnad.core.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metadata in XMP (ISO 16684-1), of a PDF or an image.
 *
 * @param tool the program named ({@code xmp:CreatorTool}), or empty
 * @param creator {@code dc:creator}, or empty
 * @param documentId {@code xmpMM:DocumentID}, or empty
 * @param instanceId {@code xmpMM:InstanceID}, or empty
 * @param history {@code xmpMM:History}, in order
 */
public record XmpPacket(
        @Nullable DocumentTime created,
        @Nullable DocumentTime modified,
        @Nullable DocumentTime metadataModified,
        String tool,
        String creator,
        String producer,
        String documentId,
        String instanceId,
        List<Event> history) {
    public XmpPacket {
        history = List.copyOf(history);
    }

    /** One step of the history ({@code stEvt:}). */
    public record Event(String action, @Nullable DocumentTime when, String software) {}
}
