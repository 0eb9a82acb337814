package org.isnad.workbench;

import java.util.List;
import java.util.Map;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.Snippet;
import org.isnad.workbench.store.Facet;
import org.isnad.workbench.store.FacetCount;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a query.
 *
 * @param total how many contents meet it
 * @param lines the best of them
 * @param facets what all that meet it are counted by; empty if nobody asked
 */
public record SearchOutcome(long total, List<Line> lines, Map<Facet, List<FacetCount>> facets) {
    public SearchOutcome {
        lines = List.copyOf(lines);
        facets = Map.copyOf(facets);
    }

    /**
     * @param message as the catalog has it, or null for a file
     * @param file the canonical occurrence of a file, or null for a message
     * @param carrier the first message that carries the file, or null
     * @param attachments level of what that message carries, or null
     * @param snippet around what was looked for
     * @param folded how many results that are nearly the same are not shown for it
     */
    public record Line(
            @Nullable StoredMessage message,
            @Nullable ItemRow file,
            @Nullable StoredMessage carrier,
            @Nullable Level attachments,
            Snippet snippet,
            int folded) {}
}
