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
    static final Sight ALL = new Sight(List.of(), true);

    private final List<String> patterns;
    private final boolean all;

    private Sight(List<String> patterns, boolean all) {
        this.patterns = patterns;
        this.all = all;
    }

    static Sight of(User user) {
        List<String> mailboxes = user.mailboxes();
        return mailboxes == null ? ALL : new Sight(mailboxes, false);
    }

    boolean isOfAll() {
        return all;
    }

    /** Names this sight in keys of answers that are kept. */
    String name() {
        return all ? "" : String.join("\n", patterns);
    }

    boolean mayRead(CaseReader reader, long number) {
        return all || reader.items().mailboxesOf(number).stream().anyMatch(this::shows);
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
                : reader.within(
                        reader.items().mailboxes().stream().filter(this::shows).toList(), question);
    }

    /** The query, met only by what may be seen. */
    ParsedQuery within(ParsedQuery query) {
        if (all) {
            return query;
        }
        List<Clause> mailboxes = new ArrayList<>();
        patterns.forEach(pattern -> mailboxes.add(new Clause.InMailbox(pattern)));
        Clause own = mailboxes.isEmpty() ? new Clause.Not(new Clause.Everything()) : new Clause.Any(mailboxes);
        return new ParsedQuery(query.text(), new Clause.All(List.of(narrowed(query.root(), own), own)));
    }

    /** What is in one conversation or family with something that may not be seen must not be found by it. */
    private static Clause narrowed(Clause clause, Clause own) {
        return switch (clause) {
            case Clause.Related related ->
                new Clause.Related(related.relation(), new Clause.All(List.of(narrowed(related.to(), own), own)));
            case Clause.All all ->
                new Clause.All(
                        all.clauses().stream().map(each -> narrowed(each, own)).toList());
            case Clause.Any any ->
                new Clause.Any(
                        any.clauses().stream().map(each -> narrowed(each, own)).toList());
            case Clause.Not not -> new Clause.Not(narrowed(not.clause(), own));
            case Clause.Word _ -> clause;
            case Clause.Quoted _ -> clause;
            case Clause.Near _ -> clause;
            case Clause.Fuzzy _ -> clause;
            case Clause.Name _ -> clause;
            case Clause.Wildcard _ -> clause;
            case Clause.Dated _ -> clause;
            case Clause.Levels _ -> clause;
            case Clause.InMailbox _ -> clause;
            case Clause.HasAttachment _ -> clause;
            case Clause.InLanguage _ -> clause;
            case Clause.WithId _ -> clause;
            case Clause.Measured _ -> clause;
            case Clause.WithCause _ -> clause;
            case Clause.OfKind _ -> clause;
            case Clause.OfFormat _ -> clause;
            case Clause.Everything _ -> clause;
        };
    }

    private static Pattern glob(String pattern) {
        StringBuilder out = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            out.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(out.toString(), Pattern.DOTALL);
    }
}
