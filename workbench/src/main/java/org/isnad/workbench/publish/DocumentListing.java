package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.document.ResaveBurst;

/**
 * The documents of a case.
 *
 * @param documents those asked for, by their canonical locator
 * @param all how many there are
 * @param failed how many files could not be read
 * @param bursts old files that were saved again within minutes
 */
public record DocumentListing(List<ListedDocument> documents, long all, long failed, List<ResaveBurst> bursts) {
    public DocumentListing {
        documents = List.copyOf(documents);
        bursts = List.copyOf(bursts);
    }
}
