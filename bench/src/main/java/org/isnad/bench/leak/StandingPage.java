package org.isnad.bench.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.isnad.core.evidence.Claim;

/** True messages told apart: the signed by what their signature proves, the others by what rule 4 asks. */
final class StandingPage {
    private static final List<Claim> DISPLAYED = List.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT);

    private record Kept(String kind, Standing standing) {}

    private final List<Kept> all = new ArrayList<>();

    /** @param kind as the answer key names it */
    void add(String kind, Standing standing) {
        all.add(new Kept(kind, standing));
    }

    /** How many bear a signature that matches under a known key. */
    long matching() {
        return all.stream().filter(kept -> kept.standing.matching()).count();
    }

    String text() {
        StringBuilder out = new StringBuilder("\n## Signed ones\n\n| kind (answer key) | signed | matching | proved |");
        DISPLAYED.forEach(claim -> out.append(' ').append(name(claim)).append(" not proved |"));
        out.append("\n|---|--:|--:|--:|")
                .append("--:|".repeat(DISPLAYED.size()))
                .append('\n');
        Map<String, List<Standing>> kinds = new TreeMap<>();
        for (Kept kept : all) {
            if (kept.standing.signed()) {
                kinds.computeIfAbsent(kept.kind, kind -> new ArrayList<>()).add(kept.standing);
                kinds.computeIfAbsent("together", kind -> new ArrayList<>()).add(kept.standing);
            }
        }
        kinds.forEach((kind, standings) -> signed(out, kind, standings));
        List<Standing> unsigned = all.stream()
                .map(Kept::standing)
                .filter(standing -> !standing.signed())
                .toList();
        out.append(
                        "\n## Unsigned ones\n\nEach line holds those of the line below it.\n\n| what | messages | of all |\n")
                .append("|---|--:|--:|\n");
        row(out, "unsigned", unsigned.size());
        row(out, "a signature on another copy proves them", count(unsigned, Standing::isProved));
        List<Standing> left =
                unsigned.stream().filter(standing -> !standing.isProved()).toList();
        row(out, "left", left.size());
        for (Standing.Step step : Standing.Step.values()) {
            if (step != Standing.Step.NOTHING) {
                row(out, step.text(), count(left, standing -> standing.step().compareTo(step) >= 0));
            }
        }
        return out.toString();
    }

    private static void signed(StringBuilder out, String kind, List<Standing> standings) {
        out.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d |",
                kind,
                standings.size(),
                count(standings, Standing::matching),
                count(standings, Standing::isProved)));
        for (Claim claim : DISPLAYED) {
            out.append(String.format(
                    Locale.ROOT,
                    " %,d |",
                    count(standings, standing -> standing.unproved().contains(claim))));
        }
        out.append('\n');
    }

    private static long count(List<Standing> standings, Predicate<Standing> which) {
        return standings.stream().filter(which).count();
    }

    private void row(StringBuilder out, String what, long count) {
        out.append(String.format(
                Locale.ROOT, "| %s | %,d | %.1f %% |%n", what, count, 100.0 * count / Math.max(1, all.size())));
    }

    private static String name(Claim claim) {
        return claim.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
