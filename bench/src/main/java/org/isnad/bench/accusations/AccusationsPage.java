package org.isnad.bench.accusations;

import java.util.List;
import java.util.Locale;
import org.isnad.bench.levels.ClopperPearson;
import org.isnad.core.verdict.Level;

/** The counts as Markdown. */
final class AccusationsPage {
    private static final int SHOWN = 20;

    private AccusationsPage() {}

    static String of(String command, List<AccusedSet> sets) {
        StringBuilder out = new StringBuilder("""
                # What is said against mail that nobody tampered with

                Written by `%s`.

                Each set is a case of its own, taken in as a user does it: ingest, the one published key, the search for what was \
                signed, the second pass; every signal is on. Limits of issue 5: no claim CONTRADICTED, at most 1 message in 200 \
                (0.50 %%) SUSPICIOUS in each set. Bounds are 95 %%, one-sided (Clopper and Pearson).

                | set | messages | CONTRADICTED | rate is below | SUSPICIOUS | rate | rate is below |
                |---|--:|--:|--:|--:|--:|--:|
                """.formatted(command));
        for (AccusedSet set : sets) {
            long all = set.messages();
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %s | %d | %s | %s |%n",
                    set.name,
                    all,
                    set.contradicted.size(),
                    percent(ClopperPearson.upper(set.contradicted.size(), all)),
                    set.suspicious.size(),
                    percent((double) set.suspicious.size() / Math.max(1, all)),
                    percent(ClopperPearson.upper(set.suspicious.size(), all))));
        }
        levels(out, sets);
        for (AccusedSet set : sets) {
            listed(out, set.name + ", CONTRADICTED", set.contradicted);
            listed(out, set.name + ", SUSPICIOUS", set.suspicious);
        }
        return out.toString();
    }

    private static void levels(StringBuilder out, List<AccusedSet> sets) {
        out.append("\n## Levels\n\n| set |");
        for (Level level : Level.values()) {
            out.append(' ').append(level).append(" |");
        }
        out.append("\n|---|").append("--:|".repeat(Level.values().length)).append('\n');
        for (AccusedSet set : sets) {
            out.append("| ").append(set.name).append(" |");
            for (Level level : Level.values()) {
                out.append(String.format(Locale.ROOT, " %,d |", set.levels.getOrDefault(level, 0L)));
            }
            out.append('\n');
        }
    }

    /** By the first digits of the message's SHA-256, so that {@code isnad why} finds it. */
    private static void listed(StringBuilder out, String title, List<String> messages) {
        if (messages.isEmpty()) {
            return;
        }
        out.append("\n## ").append(title).append("\n\n");
        messages.stream()
                .limit(SHOWN)
                .forEach(message -> out.append("- ").append(message).append('\n'));
        if (messages.size() > SHOWN) {
            out.append("- and ").append(messages.size() - SHOWN).append(" more\n");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
