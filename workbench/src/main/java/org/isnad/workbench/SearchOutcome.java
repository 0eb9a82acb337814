package org.isnad.workbench;

import java.util.List;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.Snippet;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a query.
 *
 * @param total how many contents meet it
 * @param lines the best of them
 */
public record SearchOutcome(long total, List<Line> lines) {
    public SearchOutcome {
        lines = List.copyOf(lines);
    }

    /**
     * @param message as the catalog has it, or null for a file
     * @param file the canonical occurrence of a file, or null for a message
     * @param carrier the first message that carries the file, or null
     * @param attachments level of what that message carries, or null
     * @param snippet around what was looked for
     */
    public record Line(
            @Nullable StoredMessage message,
            @Nullable ItemRow file,
            @Nullable StoredMessage carrier,
            @Nullable Level attachments,
            Snippet snippet) {}
}
