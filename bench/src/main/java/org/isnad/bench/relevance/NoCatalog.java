package org.isnad.bench.relevance;

import java.util.BitSet;
import java.util.Set;
import java.util.function.LongPredicate;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.CatalogJoin;
import org.isnad.workbench.search.query.Clause;

/** No question asks for levels or mailboxes. */
public record NoCatalog() implements CatalogJoin {
    @Override
    public LongPredicate level(Set<Level> levels) {
        return number -> false;
    }

    @Override
    public LongPredicate mailbox(String pattern) {
        return number -> false;
    }

    @Override
    public LongPredicate measured(Clause.Measure measure, long least, long most) {
        return number -> false;
    }

    @Override
    public LongPredicate cause(Set<DkimCause> causes) {
        return number -> false;
    }

    @Override
    public LongPredicate carried(long from, long until) {
        return number -> false;
    }

    @Override
    public LongPredicate format(String pattern) {
        return number -> false;
    }

    @Override
    public BitSet related(Clause.Relation relation, BitSet contents) {
        return contents;
    }
}
