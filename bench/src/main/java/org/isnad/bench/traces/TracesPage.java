package org.isnad.bench.traces;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.bench.levels.ClopperPearson;

/** The figures as a page of Markdown. */
final class TracesPage {
    private static final int SHOWN = 12;

    private final StringBuilder out = new StringBuilder(8_192);

    TracesPage(String command) {
        out.append("# Traces as measured\n\nMade by `").append(command).append("`.\n\n");
    }

    void clocks(List<SetTally> sets) {
        Map<String, List<Double>> all = new TreeMap<>();
        for (SetTally set : sets) {
            if (set.name.startsWith("lists/")) {
                set.behind.forEach((clock, values) ->
                        all.computeIfAbsent(clock, unknown -> new ArrayList<>()).addAll(values));
            }
        }
        out.append("## Embedded clock minus Date, on the lists\n\n")
                .append(
                        "| clock | n | within 60 s | within 1 h | within 1 d | 1 % … median … 99 % (s) | late by > 1 d |\n")
                .append("|---|---|---|---|---|---|---|\n");
        all.forEach((clock, values) -> {
            Collections.sort(values);
            line(
                    clock,
                    values.size(),
                    share(values, 60),
                    share(values, 3_600),
                    share(values, 86_400),
                    quantile(values, 0.01) + " … " + quantile(values, 0.5) + " … " + quantile(values, 0.99),
                    values.stream().filter(value -> value > 86_400).count());
        });
        out.append('\n');
    }

    private static String share(List<Double> values, double within) {
        long count = values.stream().filter(value -> Math.abs(value) <= within).count();
        return percent((double) count / values.size());
    }

    private static String quantile(List<Double> sorted, double at) {
        return String.format(Locale.ROOT, "%.0f", sorted.get((int) Math.min(sorted.size() - 1, at * sorted.size())));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    void sets(List<SetTally> sets) {
        out.append("## SUSPICIOUS in mail that nobody tampered with\n\n")
                .append(
                        "Signatures are not looked at here, so that no proof hides a clue. Limit: 1 in 200 (0.50 %).\n\n")
                .append("| set | messages | SUSPICIOUS | rate | rate is below (95 %) |\n|---|---|---|---|---|\n");
        for (SetTally set : sets) {
            int count = set.suspicious.size();
            line(
                    set.name,
                    set.messages,
                    count,
                    percent((double) count / set.messages),
                    percent(ClopperPearson.upper(count, set.messages)));
        }
        for (SetTally set : sets) {
            if (!set.suspicious.isEmpty()) {
                out.append("\n`")
                        .append(set.name)
                        .append("`, at most ")
                        .append(SHOWN)
                        .append(":\n\n");
                set.suspicious.stream()
                        .limit(SHOWN)
                        .forEach(text -> out.append("- ").append(text).append('\n'));
            }
        }
        out.append('\n');
    }

    void traces(List<SetTally> sets) {
        out.append(
                "## What each trace said\n\nSupports / neutral / slight / telling / could not check, set by set.\n\n| trace");
        sets.forEach(set -> out.append(" | ").append(set.name));
        out.append(" |\n|---").append("|---".repeat(sets.size())).append("|\n");
        TreeSet<String> names = new TreeSet<>();
        sets.forEach(set -> names.addAll(set.byTrace.keySet()));
        for (String name : names) {
            out.append("| ").append(name);
            for (SetTally set : sets) {
                SetTally.Outcomes o = set.byTrace.getOrDefault(name, new SetTally.Outcomes());
                out.append(" | ")
                        .append(o.supports)
                        .append(" / ")
                        .append(o.neutral)
                        .append(" / ")
                        .append(o.slight)
                        .append(" / ")
                        .append(o.telling)
                        .append(" / ")
                        .append(o.unreadable);
            }
            out.append(" |\n");
        }
        out.append('\n');
    }

    void line(Object... cells) {
        for (Object cell : cells) {
            out.append("| ").append(cell).append(' ');
        }
        out.append("|\n");
    }

    void text(String text) {
        out.append(text).append('\n');
    }

    String page() {
        return out.toString();
    }
}
