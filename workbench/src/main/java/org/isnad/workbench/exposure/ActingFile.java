package org.isnad.workbench.exposure;

import java.util.Optional;
import org.isnad.core.exposure.ActiveContent;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.workbench.document.TextReading;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.MediaTypes;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;

/** Whether an attached file acts when it is opened, to be said before anybody opens it. */
public final class ActingFile {
    private static final String UNKNOWN = "application/octet-stream";

    /** A longer attachment is not decoded for its first bytes. */
    private static final long MOST_BYTES = 64L << 20;

    private ActingFile() {}

    /** By its first bytes, its name, and the macros that were taken out of it; what its message declares counts last. */
    public static Optional<ActiveContent> of(CaseReader reader, ItemRow part) {
        String type = part.format();
        if (part.content() != null && part.size() <= MOST_BYTES) {
            Octets bytes = reader.bytes(part.content());
            String leading = MediaTypes.of(Head.of(bytes.copy(new Span(0, Math.min(Head.SIZE, bytes.length())))));
            type = leading.equals(UNKNOWN) ? type : leading;
        }
        boolean macros = reader.items().children(part.id()).stream()
                .anyMatch(inner -> inner.format().equals(TextReading.MACRO));
        return ActiveContent.of(part.name(), type, macros);
    }
}
