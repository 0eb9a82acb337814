package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.store.StoredFile;

/**
 * What is most like a document, by its words alone.
 *
 * @param asked the document
 * @param text its words
 * @param neighbours the most like first
 */
public record NearDocuments(StoredFile asked, Wording text, List<Neighbour> neighbours) {
    public NearDocuments {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * @param file the other one
     * @param resemblance of all runs of three words that either has, the share that both have: counted, not estimated
     * @param text its words
     * @param edits from the words asked about to these
     */
    public record Neighbour(StoredFile file, double resemblance, Wording text, List<Edit> edits) {
        public Neighbour {
            edits = List.copyOf(edits);
        }
    }
}
