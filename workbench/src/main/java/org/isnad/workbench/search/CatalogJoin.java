package org.isnad.workbench.search;

import java.util.BitSet;
import java.util.Set;
import java.util.function.LongPredicate;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.query.Clause;

/**
 * What only the catalog knows of a content, by the catalog's number of it. Asked once per query; the predicates are
 * asked once per candidate.
 */
public interface CatalogJoin {
    /** Messages that have one of these levels. Documents have none: what is counted is what the report counts. */
    LongPredicate level(Set<Level> levels);

    /** Documents carried by a message whose stated date lies between these epoch seconds, the last left out. */
    LongPredicate carried(long from, long until);

    /**
     * Contents found in a mailbox.
     *
     * @param pattern the mailbox's name, compared without case, {@code *} for any characters and {@code ?} for one
     */
    LongPredicate mailbox(String pattern);

    /** Contents of which so much or so many are counted, both ends in. */
    LongPredicate measured(Clause.Measure measure, long least, long most);

    /** Messages with a signature of one of these causes. */
    LongPredicate cause(Set<DkimCause> causes);

    /**
     * Files of a format.
     *
     * @param pattern of a media type in lower case, {@code *} for any characters and {@code ?} for one
     */
    LongPredicate format(String pattern);

    /** What belongs together with some contents, they themselves among it. */
    BitSet related(Clause.Relation relation, BitSet contents);
}
