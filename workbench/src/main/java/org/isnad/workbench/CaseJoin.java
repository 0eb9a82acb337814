package org.isnad.workbench;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.CatalogJoin;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.store.CaseReader;

/** What the catalog knows and the index does not: it changes without the index, and is looked up when asked for. */
record CaseJoin(CaseReader reader) implements CatalogJoin {
    @Override
    public LongPredicate level(Set<Level> levels) {
        BitSet all = new BitSet();
        for (Level level : levels) {
            all.or(reader.messagesAtLevel(level));
        }
        return within(all);
    }

    @Override
    public LongPredicate mailbox(String pattern) {
        Pattern wanted = glob(pattern);
        List<String> names = reader.mailboxes().stream()
                .filter(name -> wanted.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .toList();
        return within(reader.contentsInMailboxes(names));
    }

    @Override
    public LongPredicate measured(Clause.Measure measure, long least, long most) {
        return within(
                switch (measure) {
                    case SIZE -> reader.contentsOfSize(least, most);
                    case ATTACHMENTS -> reader.messagesWithAttachments(least, most);
                });
    }

    @Override
    public LongPredicate cause(Set<DkimCause> causes) {
        BitSet all = new BitSet();
        for (DkimCause cause : causes) {
            all.or(reader.messagesWithCause(cause));
        }
        return within(all);
    }

    @Override
    public BitSet related(Clause.Relation relation, BitSet contents) {
        return switch (relation) {
            case FAMILY -> reader.families(contents);
            case THREAD -> reader.threads(contents);
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
