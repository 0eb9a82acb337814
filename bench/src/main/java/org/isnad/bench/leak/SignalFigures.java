package org.isnad.bench.leak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Evidence;

/**
 * How much each finding says, measured (issue 5, part 9). The likelihood ratio of a finding is the share of tampered messages
 * that have it over the share of innocent ones, each count raised by a half so that nothing is divided by nothing. Cllr (Brümmer
 * and du Preez, Computer Speech and Language 20, 2006) is the cost in bits of levels that are read as ratios: 0 for an oracle, 1
 * for somebody who says nothing. Ratios are learnt on the other client families and tried on the one left out. That of a single
 * finding is the cost of whoever is told only whether a message has it: near 1 for all that are rare or say little, and above 1
 * where what other families taught misleads in this one.
 */
final class SignalFigures {
    private final List<LeakCase.Told> all;

    SignalFigures(List<LeakCase.Told> all) {
        this.all = List.copyOf(all);
    }

    private static boolean tampered(LeakCase.Told told) {
        return told.truth().kind().startsWith("F");
    }

    String page(String command) {
        StringBuilder out =
                new StringBuilder("# What each finding says, measured\n\nWritten by `" + command + "`.\n\n");
        long bad = all.stream().filter(SignalFigures::tampered).count();
        long good = all.size() - bad;
        out.append("""
                Over one invented leak: %,d tampered messages of all classes, %,d genuine or benignly damaged. A class such as F9 or \
                F22 leaves true bytes under true signatures, so that no finding can be against them; a ratio of many classes is \
                therefore lower than that of the classes a finding was made for. The generator knows nothing of the detectors, but \
                it is one generator: ratios from it are no ratios of the world.

                | finding | bearing | tampered | innocent | likelihood ratio | Cllr, bits |
                |---|---|--:|--:|--:|--:|
                """.formatted(bad, good));
        IdentityHashMap<LeakCase.Told, Set<String>> found = new IdentityHashMap<>();
        all.forEach(told -> found.put(told, findings(told)));
        counts(told -> found.getOrDefault(told, Set.of()))
                .forEach((finding, count) -> out.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %.2f | %s |\n",
                        finding,
                        count[0],
                        count[1],
                        ratio(count, bad, good),
                        cost(told -> found.getOrDefault(told, Set.of()).contains(finding) ? "with" : "without"))));
        out.append(String.format(
                Locale.ROOT,
                "| **the level of the message** | | | | | %s |\n",
                cost(told -> told.verdict().level().toString())));
        out.append("\n## Levels as ratios\n\n| level | tampered | innocent | likelihood ratio |\n|---|--:|--:|--:|\n");
        counts(told -> Set.of(told.verdict().level().toString()))
                .forEach((level, count) -> out.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %.2f |\n",
                        level,
                        count[0],
                        count[1],
                        ratio(count, bad, good))));
        out.append(
                "\n## Cllr by client family left out\n\n| family | tampered | innocent | Cllr, bits |\n|---|--:|--:|--:|\n");
        families().forEach(family -> out.append(leftOut(family)));
        return out.toString();
    }

    private Set<String> families() {
        return all.stream().map(LeakCase.Told::family).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> findings(LeakCase.Told told) {
        Set<String> names = new HashSet<>();
        for (Evidence finding : told.verdict().evidence()) {
            if (finding.bearing() == Bearing.AGAINST || finding.bearing() == Bearing.SUPPORTS) {
                names.add(finding.signal() + ": `" + finding.phrase().key() + "` | " + finding.bearing() + " "
                        + finding.strength());
            }
        }
        return names;
    }

    private Map<String, long[]> counts(Function<LeakCase.Told, Set<String>> names) {
        return counts(all, names);
    }

    private static Map<String, long[]> counts(List<LeakCase.Told> of, Function<LeakCase.Told, Set<String>> names) {
        Map<String, long[]> counts = new TreeMap<>();
        for (LeakCase.Told told : of) {
            for (String name : names.apply(told)) {
                counts.computeIfAbsent(name, key -> new long[2])[tampered(told) ? 0 : 1]++;
            }
        }
        return counts;
    }

    private static double ratio(long[] count, long bad, long good) {
        return (count[0] + 0.5) / (bad + 1) / ((count[1] + 0.5) / (good + 1));
    }

    private String leftOut(String family) {
        Cost cost = new Cost();
        cost.leaveOut(family, told -> told.verdict().level().toString());
        return String.format(
                Locale.ROOT, "| %s | %,d | %,d | %s |\n", family, cost.triedBad, cost.triedGood, cost.bits());
    }

    /** Over all families, each tried with what the others teach. */
    private String cost(Function<LeakCase.Told, String> state) {
        Cost cost = new Cost();
        families().forEach(family -> cost.leaveOut(family, state));
        return cost.bits();
    }

    /** What ratios cost that were learnt elsewhere, added up. */
    private final class Cost {
        private double ofBad;
        private double ofGood;
        private long triedBad;
        private long triedGood;

        void leaveOut(String family, Function<LeakCase.Told, String> state) {
            List<LeakCase.Told> learnt =
                    all.stream().filter(told -> !told.family().equals(family)).toList();
            long bad = learnt.stream().filter(SignalFigures::tampered).count();
            Map<String, Double> ratios = new HashMap<>();
            counts(learnt, told -> Set.of(state.apply(told)))
                    .forEach((name, count) -> ratios.put(name, ratio(count, bad, learnt.size() - bad)));
            for (LeakCase.Told told : all) {
                if (told.family().equals(family)) {
                    double ratio = ratios.getOrDefault(state.apply(told), 1.0);
                    if (tampered(told)) {
                        triedBad++;
                        ofBad += Math.log1p(1 / ratio);
                    } else {
                        triedGood++;
                        ofGood += Math.log1p(ratio);
                    }
                }
            }
        }

        String bits() {
            return triedBad == 0 || triedGood == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.2f", (ofBad / triedBad + ofGood / triedGood) / 2 / Math.log(2));
        }
    }
}
