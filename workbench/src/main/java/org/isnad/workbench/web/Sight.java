package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.isnad.workbench.search.query.Clause;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.web.desk.User;

/**
 * What of a case somebody may see: everything, or what lies in some mailboxes. Everything that is answered goes through here,
 * lists and counts as well as single messages; what somebody may not see is answered as if it were not there.
 */
final class Sight {
    private final List<String> patterns;
    private final boolean all;

    private Sight(List<String> patterns, boolean all) {
        this.patterns = patterns;
        this.all = all;
    }

    static Sight of(User user) {
        List<String> mailboxes = user.mailboxes();
        return mailboxes == null ? new Sight(List.of(), true) : new Sight(mailboxes, false);
    }

    boolean isOfAll() {
        return all;
    }

    /** Names this sight in keys of answers that are kept. */
    String name() {
        return all ? "" : String.join("\n", patterns);
    }

    boolean mayRead(CaseReader reader, long number) {
        return all || reader.mailboxesOf(number).stream().anyMatch(this::shows);
    }

    boolean shows(String mailbox) {
        return all
                || patterns.stream()
                        .anyMatch(pattern -> glob(pattern)
                                .matcher(mailbox.toLowerCase(Locale.ROOT))
                                .matches());
    }

    /** Asks the catalog as if nothing else were in it. */
    <T> T within(CaseReader reader, Supplier<T> question) {
        return all
                ? question.get()
                : reader.within(reader.mailboxes().stream().filter(this::shows).toList(), question);
    }

    /** The query, met only by what may be seen. */
    ParsedQuery within(ParsedQuery query) {
        if (all) {
            return query;
        }
        List<Clause> mailboxes = new ArrayList<>();
        patterns.forEach(pattern -> mailboxes.add(new Clause.InMailbox(pattern)));
        Clause own = mailboxes.isEmpty() ? new Clause.Not(new Clause.Everything()) : new Clause.Any(mailboxes);
        return new ParsedQuery(query.text(), new Clause.All(List.of(query.root(), own)));
    }

    private static Pattern glob(String pattern) {
        StringBuilder out = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            out.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(out.toString(), Pattern.DOTALL);
    }
}
