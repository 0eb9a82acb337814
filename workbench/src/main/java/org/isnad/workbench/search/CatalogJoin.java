package org.isnad.workbench.search;

import java.util.Set;
import java.util.function.LongPredicate;
import org.isnad.core.verdict.Level;

/**
 * What only the catalog knows of a content, by the catalog's number of it. Asked once per query; the predicates are
 * asked once per candidate.
 */
public interface CatalogJoin {
    /** Contents whose message has one of these levels. */
    LongPredicate level(Set<Level> levels);

    /**
     * Contents found in a mailbox.
     *
     * @param pattern the mailbox's name, compared without case, {@code *} for any characters and {@code ?} for one
     */
    LongPredicate mailbox(String pattern);
}
