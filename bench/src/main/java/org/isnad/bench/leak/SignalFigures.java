package org.isnad.bench.leak;

import java.util.HashMap;
import java.util.HashSet;
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
 * for somebody who says nothing. Ratios are learnt on the other client families and tried on the one left out.
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

                | finding | bearing | tampered | innocent | likelihood ratio |
                |---|---|--:|--:|--:|
                """.formatted(bad, good));
        counts(SignalFigures::findings)
                .forEach((finding, count) -> out.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %.2f |\n",
                        finding,
                        count[0],
                        count[1],
                        ratio(count, bad, good))));
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
        List<LeakCase.Told> learnt =
                all.stream().filter(told -> !told.family().equals(family)).toList();
        List<LeakCase.Told> tried =
                all.stream().filter(told -> told.family().equals(family)).toList();
        long bad = learnt.stream().filter(SignalFigures::tampered).count();
        Map<String, Double> ratios = new HashMap<>();
        counts(learnt, told -> Set.of(told.verdict().level().toString()))
                .forEach((level, count) -> ratios.put(level, ratio(count, bad, learnt.size() - bad)));
        double costOfBad = 0;
        double costOfGood = 0;
        long triedBad = 0;
        for (LeakCase.Told told : tried) {
            double ratio = ratios.getOrDefault(told.verdict().level().toString(), 1.0);
            if (tampered(told)) {
                triedBad++;
                costOfBad += Math.log1p(1 / ratio);
            } else {
                costOfGood += Math.log1p(ratio);
            }
        }
        long triedGood = tried.size() - triedBad;
        boolean both = triedBad > 0 && triedGood > 0;
        double cost = both ? (costOfBad / triedBad + costOfGood / triedGood) / 2 / Math.log(2) : Double.NaN;
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %s |\n",
                family,
                triedBad,
                triedGood,
                both ? String.format(Locale.ROOT, "%.2f", cost) : "–");
    }
}
