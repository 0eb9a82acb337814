package org.isnad.workbench.publish;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.document.SideLabel;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.CarrierRow;
import org.isnad.workbench.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document with what is to be said of it.
 *
 * @param stored as the catalog has it
 * @param reading what was read of it, or null where it could not be
 * @param carriers the messages that carry it
 * @param labels beside its level
 */
public record ListedDocument(
        StoredDocument stored, @Nullable DocumentReading reading, List<CarrierRow> carriers, Set<SideLabel> labels) {
    public ListedDocument {
        carriers = List.copyOf(carriers);
        Set<SideLabel> ordered = EnumSet.noneOf(SideLabel.class);
        ordered.addAll(labels);
        labels = Collections.unmodifiableSet(ordered);
    }

    /**
     * VERIFIED as sent where a message whose attachments are VERIFIED carries these very bytes, else UNDECIDED: what an
     * archive that was sent holds, is not what was sent.
     */
    public Level asSent() {
        boolean verified =
                carriers.stream().anyMatch(carrier -> carrier.direct() && carrier.attachments() == Level.VERIFIED);
        return verified ? Level.VERIFIED : Level.UNDECIDED;
    }
}
