package org.isnad.bench.leak;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.bench.levels.ClopperPearson;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;

/** The counts of issue 5 over one leak. */
final class LeakFigures {
    private static final Set<Claim> DISPLAYED = Set.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT);
    private static final Set<String> MEASURED = Set.of("F1", "F2", "F3", "F4", "F5", "F6", "F7");

    private long genuine;
    private long proved;
    private long provedInPart;
    private long tampered;
    private long accused;
    private long belowTwin;
    private long forbidden;
    private long falselyContradicted;
    private long falselySuspicious;
    private long innocent;
    private final Map<String, Integer> copies = new HashMap<>();
    private final TreeMap<String, Long> lacks = new TreeMap<>();
    private final StandingPage standings = new StandingPage();
    private final TreeMap<String, Map<Level, Long>> classes =
            new TreeMap<>(Comparator.comparingInt(LeakFigures::number).thenComparing(Comparator.naturalOrder()));

    static LeakFigures of(List<LeakCase.Told> all) {
        LeakFigures figures = new LeakFigures();
        all.forEach(figures::add);
        return figures;
    }

    private void add(LeakCase.Told told) {
        Verdict verdict = told.verdict();
        String kind = told.truth().kind();
        classes.computeIfAbsent(kind, name -> new EnumMap<>(Level.class)).merge(verdict.level(), 1L, Long::sum);
        forbidden += forbidden(told) ? 1 : 0;
        if (!kind.startsWith("F")) {
            innocent++;
            falselyContradicted += verdict.claims().containsValue(Level.CONTRADICTED) ? 1 : 0;
            falselySuspicious += verdict.level() == Level.SUSPICIOUS ? 1 : 0;
        }
        if (kind.startsWith("genuine")) {
            genuine++;
            copies.merge(told.truth().messageId(), 1, Integer::sum);
            lacks.merge(told.lack(), 1L, Long::sum);
            standings.add(kind, told.standing());
            boolean whole =
                    DISPLAYED.stream().allMatch(claim -> proved(verdict.claims().getOrDefault(claim, Level.UNDECIDED)));
            proved += whole ? 1 : 0;
            provedInPart += !whole && inPart(verdict) ? 1 : 0;
        }
        if (MEASURED.contains(kind)) {
            tampered++;
            boolean seen = verdict.level().compareTo(Level.SUSPICIOUS) >= 0;
            Optional<Level> twin = told.twin().map(Verdict::level);
            accused += seen ? 1 : 0;
            belowTwin += !seen && twin.isPresent() && verdict.level().compareTo(twin.get()) > 0 ? 1 : 0;
        }
    }

    /** A quote by somebody whose word counts. */
    private static boolean inPart(Verdict verdict) {
        return verdict.evidence().stream()
                .anyMatch(finding -> finding.phrase().key().equals("verdict.quote.in-part"));
    }

    private static boolean proved(Level level) {
        return level == Level.VERIFIED || level == Level.CORROBORATED;
    }

    /** Above the key's bound, or a claim VERIFIED that must not be. */
    private static boolean forbidden(LeakCase.Told told) {
        return told.verdict().level().compareTo(Level.valueOf(told.truth().highest())) < 0
                || told.truth().neverVerified().stream()
                        .anyMatch(name -> told.verdict().claims().get(claim(name)) == Level.VERIFIED);
    }

    private static Claim claim(String name) {
        return switch (name) {
            case "place in the thread" -> Claim.PLACE_IN_THREAD;
            case "place in this mailbox" -> Claim.PLACE_IN_MAILBOX;
            default ->
                Claim.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        };
    }

    /** F2 stands before F10, and what is no forgery behind. */
    private static int number(String kind) {
        return kind.startsWith("F") ? Integer.parseInt(kind.substring(1).replaceAll("\\D.*", "")) : Integer.MAX_VALUE;
    }

    /** As Markdown. */
    String page(String command, long signed, long messages) {
        StringBuilder out = new StringBuilder("# A leak whose truth is known\n\nWritten by `" + command + "`.\n\n")
                .append("""
                The generator (docs/design/sample.md) signs %.1f %% of all copies here; of those that nobody touched %.1f %% bear a \
                signature that matches under a published key. Of ordinary answers 72 %% quote all of what \
                they answer, 16 %% its beginning, 12 %% nothing; where something is planted, all quote all. A copy lies in the \
                mailbox of each recipient that leaked and, unsigned, among what its sender sent: %.2f copies of a letter that \
                nobody touched, and %.1f %% of them have another beside them; every second letter altered as F1 \
                to F4 and F6 has its true copy in another mailbox. The keys are those that its world saw published. Bounds are \
                95 %%, one-sided (Clopper and Pearson).

                | figure | count | of | share | bound |
                |---|--:|--:|--:|--:|
                """.formatted(
                                100.0 * signed / Math.max(1, messages),
                                100.0 * standings.matching() / Math.max(1, genuine),
                                (double) genuine / Math.max(1, copies.size()),
                                100.0 * besideAnother() / Math.max(1, genuine)));
        wanted(out, "genuine, every displayed claim VERIFIED or CORROBORATED", proved, genuine);
        wanted(out, "genuine, content CORROBORATED in part by a quote", provedInPart, genuine);
        wanted(out, "**genuine, either** (issue: 55 %)", proved + provedInPart, genuine);
        wanted(out, "F1–F7 SUSPICIOUS or CONTRADICTED", accused, tampered);
        wanted(out, "F1–F7 below the level of the true twin", belowTwin, tampered);
        wanted(out, "**F1–F7, either** (issue: 70 %)", accused + belowTwin, tampered);
        unwanted(out, "levels above the answer key's bound", forbidden, messages);
        unwanted(out, "genuine and benign: a claim CONTRADICTED", falselyContradicted, innocent);
        unwanted(out, "genuine and benign: SUSPICIOUS", falselySuspicious, innocent);
        out.append(standings.text());
        out.append("\n## What true messages lack\n\n| what | messages | share |\n|---|--:|--:|\n");
        lacks.forEach((lack, count) -> out.append(String.format(
                Locale.ROOT, "| %s | %,d | %.1f %% |%n", lack, count, 100.0 * count / Math.max(1, genuine))));
        out.append("\n## Class by class\n\n| class |");
        for (Level level : Level.values()) {
            out.append(' ').append(level).append(" |");
        }
        out.append("\n|---|").append("--:|".repeat(Level.values().length)).append('\n');
        classes.forEach((kind, counts) -> {
            out.append("| ").append(kind).append(" |");
            for (Level level : Level.values()) {
                out.append(' ').append(counts.getOrDefault(level, 0L)).append(" |");
            }
            out.append('\n');
        });
        return out.toString();
    }

    /** True copies that are not the only one of their letter. */
    private long besideAnother() {
        return copies.values().stream()
                .filter(count -> count > 1)
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static void wanted(StringBuilder out, String name, long count, long of) {
        row(out, name, count, of, "at least " + percent(1 - ClopperPearson.upper(of - count, of)));
    }

    private static void unwanted(StringBuilder out, String name, long count, long of) {
        row(out, name, count, of, "at most " + percent(ClopperPearson.upper(count, of)));
    }

    private static void row(StringBuilder out, String name, long count, long of, String bound) {
        String share = percent(of == 0 ? 0 : (double) count / of);
        out.append(String.format(Locale.ROOT, "| %s | %,d | %,d | %s | %s |\n", name, count, of, share, bound));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.01 ? "%.2f %%" : "%.1f %%", 100 * share);
    }

    boolean hasErrors() {
        return forbidden + falselyContradicted > 0;
    }
}
