package org.isnad.workbench;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.CatalogJoin;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.Facet;
import org.isnad.workbench.store.FacetColumns;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog knows and the index does not: it changes without the index, and is looked up when asked for.
 *
 * @param columns of this very commit, if somebody has them: then the catalog is not asked what they know
 */
record CaseJoin(CaseReader reader, @Nullable FacetColumns columns) implements CatalogJoin {
    @Override
    public LongPredicate level(Set<Level> levels) {
        if (columns != null) {
            return columns.having(Facet.LEVEL, levels.stream().map(Level::name).collect(Collectors.toSet())::contains);
        }
        BitSet all = new BitSet();
        for (Level level : levels) {
            all.or(reader.contents().messagesAtLevel(level));
        }
        return within(all);
    }

    @Override
    public LongPredicate carried(long from, long until) {
        return columns != null
                ? columns.carried(from, until)
                : within(reader.contents().documentsDated(from, until));
    }

    @Override
    public LongPredicate mailbox(String pattern) {
        Pattern wanted = glob(pattern);
        return inMailboxes(name -> wanted.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** What lies in the mailboxes whose name is agreed to. */
    LongPredicate inMailboxes(Predicate<String> name) {
        return columns != null
                ? columns.having(Facet.MAILBOX, name)
                : within(reader.contents()
                        .inMailboxes(
                                reader.items().mailboxes().stream().filter(name).toList()));
    }

    @Override
    public LongPredicate measured(Clause.Measure measure, long least, long most) {
        return within(
                switch (measure) {
                    case SIZE -> reader.contents().ofSize(least, most);
                    case ATTACHMENTS -> reader.contents().messagesWithAttachments(least, most);
                });
    }

    @Override
    public LongPredicate cause(Set<DkimCause> causes) {
        if (columns != null) {
            return columns.having(
                    Facet.CAUSE, causes.stream().map(DkimCause::name).collect(Collectors.toSet())::contains);
        }
        BitSet all = new BitSet();
        for (DkimCause cause : causes) {
            all.or(reader.contents().messagesWithCause(cause));
        }
        return within(all);
    }

    @Override
    public LongPredicate format(String pattern) {
        Pattern wanted = glob(pattern);
        Predicate<String> agrees =
                format -> wanted.matcher(format.toLowerCase(Locale.ROOT)).matches();
        return columns != null
                ? columns.having(Facet.TYPE, agrees)
                : within(reader.contents().filesOfFormats(agrees));
    }

    @Override
    public BitSet related(Clause.Relation relation, BitSet contents) {
        return switch (relation) {
            case FAMILY -> reader.relations().families(contents);
            case THREAD -> reader.relations().threads(contents);
        };
    }

    private static LongPredicate within(BitSet set) {
        return number -> number <= Integer.MAX_VALUE && set.get((int) number);
    }

    private static Pattern glob(String pattern) {
        StringBuilder out = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            out.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(out.toString());
    }
}
