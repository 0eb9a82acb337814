package org.isnad.core.document;

import java.util.List;
import org.isnad.core.item.Defect;

/**
 * A document as it was read: what could be read of it, and what was wrong with the rest.
 *
 * @param defects met on the way; a limit that was reached is one
 */
public record DocumentReading(DocumentMetadata metadata, List<Defect> defects) {
    public DocumentReading {
        defects = List.copyOf(defects);
    }
}
