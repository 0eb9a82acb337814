package org.isnad.bench.traces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Locator;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.IngestOrder;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.sample.AnswerKey;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.store.CaseReader;

/**
 * Invented leaks with an answer key, taken in and examined as users do it. Likelihood ratios are counted on the first leak and
 * tried on the others (Cllr: Brümmer and du Preez, Computer Speech and Language 20, 2006). What is found depends on the
 * generator's own rates, which docs/design/sample.md states.
 */
final class LeakRun {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> MEASURED = List.of("F4", "F5", "F6", "F7", "F26");

    private LeakRun() {}

    /** One message with what the traces found. */
    private record Row(String kind, String what, boolean suspicious, List<String> against) {}

    static void run(TracesPage page, long seed, int leaks, int messages) throws IOException {
        List<List<Row>> all = new ArrayList<>();
        for (int i = 0; i < leaks; i++) {
            Path work = Files.createTempDirectory("traces");
            try {
                all.add(rows(work, seed + i, messages));
            } finally {
                remove(work);
            }
        }
        List<Row> unseen =
                all.subList(1, all.size()).stream().flatMap(List::stream).toList();
        page.text("## Invented leaks with tampering\n\nSeeds " + (seed + 1) + " to " + (seed + leaks - 1)
                + "; one seed before them to learn ratios from.\n");
        page.line("class", "messages", "SUSPICIOUS", "share");
        page.line("---", "---", "---", "---");
        Map<String, List<Row>> kinds = new TreeMap<>();
        unseen.forEach(row ->
                kinds.computeIfAbsent(kind(row), unknown -> new ArrayList<>()).add(row));
        kinds.forEach((kind, rows) -> {
            long count = rows.stream().filter(Row::suspicious).count();
            page.line(kind, rows.size(), count, TracesPage.percent((double) count / rows.size()));
        });
        ratios(page, all.getFirst(), unseen);
    }

    private static String kind(Row row) {
        return row.kind.equals("F7") ? "F7 " + row.what : isBenign(row) ? "genuine or harmlessly damaged" : row.kind;
    }

    private static boolean isBenign(Row row) {
        return row.kind.startsWith("genuine") || row.kind.startsWith("benign");
    }

    private static void ratios(TracesPage page, List<Row> learnt, List<Row> unseen) {
        page.text("\nLikelihood ratio of \"speaks against\", tampered (" + String.join(", ", MEASURED)
                + ") to genuine, with half a message added to each count:\n");
        page.line("trace", "tampered", "genuine", "ratio", "ratio if silent", "Cllr on unseen seeds");
        page.line("---", "---", "---", "---", "---", "---");
        TreeMap<String, Integer> names = new TreeMap<>();
        unseen.forEach(row -> row.against.forEach(name -> names.merge(name, 1, Integer::sum)));
        for (String name : names.keySet()) {
            double fired = ratio(learnt, name, true);
            double silent = ratio(learnt, name, false);
            page.line(
                    name,
                    count(unseen, name, true) + " of "
                            + unseen.stream().filter(LeakRun::isTampered).count(),
                    count(unseen, name, false) + " of "
                            + unseen.stream().filter(LeakRun::isBenign).count(),
                    number(ratio(unseen, name, true)),
                    number(ratio(unseen, name, false)),
                    number(cllr(unseen, name, fired, silent)));
        }
        page.text(
                "\nCllr 1 is what saying nothing would cost. Fields outside a leak's tampering leave no trace: text that"
                        + " is changed under an untouched header (F1 to F4, F6) is found by copies, quotes and signatures.\n");
    }

    private static boolean isTampered(Row row) {
        return MEASURED.contains(row.kind);
    }

    private static long count(List<Row> rows, String name, boolean tampered) {
        return rows.stream()
                .filter(row -> tampered ? isTampered(row) : isBenign(row))
                .filter(row -> row.against.contains(name))
                .count();
    }

    private static double ratio(List<Row> rows, String name, boolean fired) {
        double tampered = rows.stream().filter(LeakRun::isTampered).count();
        double genuine = rows.stream().filter(LeakRun::isBenign).count();
        double inTampered = count(rows, name, true);
        double inGenuine = count(rows, name, false);
        return fired
                ? (inTampered + 0.5) / (tampered + 1) / ((inGenuine + 0.5) / (genuine + 1))
                : (tampered - inTampered + 0.5) / (tampered + 1) / ((genuine - inGenuine + 0.5) / (genuine + 1));
    }

    private static double cllr(List<Row> rows, String name, double fired, double silent) {
        double tampered = rows.stream()
                .filter(LeakRun::isTampered)
                .mapToDouble(row -> Math.log1p(1 / (row.against.contains(name) ? fired : silent)) / Math.log(2))
                .average()
                .orElse(0);
        double genuine = rows.stream()
                .filter(LeakRun::isBenign)
                .mapToDouble(row -> Math.log1p(row.against.contains(name) ? fired : silent) / Math.log(2))
                .average()
                .orElse(0);
        return (tampered + genuine) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private static List<Row> rows(Path work, long seed, int messages) throws IOException {
        Path leak = work.resolve("leak");
        SampleOptions options = SampleOptions.demo().withSeed(seed).withMessages(messages);
        SampleSummary written = SampleLeak.write(leak, options);
        Workbench workbench = Workbench.at(work.resolve("case"), Clock.fixed(NOW, ZoneOffset.UTC));
        workbench.ingest(
                new IngestOrder(List.of(written.dump()), "bench", null, "bench", 2), progress -> {}, () -> false);
        workbench.examineAll(progress -> {}, () -> false);
        List<Row> rows = new ArrayList<>();
        try (CaseReader reader = workbench.read()) {
            AnswerKey.forEach(written.answerKey(), answer -> {
                if (answer.locator().isEmpty() || answer.messageId().isEmpty()) {
                    return;
                }
                reader.items()
                        .at(new Locator(answer.locator()))
                        .flatMap(row -> Optional.ofNullable(row.content()).flatMap(reader.messages()::of))
                        .ifPresent(stored -> rows.add(new Row(
                                answer.kind(),
                                answer.what(),
                                stored.level() == Level.SUSPICIOUS || stored.level() == Level.CONTRADICTED,
                                against(reader.noticed().of(stored.number())))));
            });
        }
        return rows;
    }

    private static List<String> against(List<Evidence> noticed) {
        return noticed.stream()
                .filter(finding -> finding.bearing() == Bearing.AGAINST)
                .map(finding -> finding.signal() + (finding.strength() == Strength.TELLING ? ", telling" : ", slight"))
                .distinct()
                .toList();
    }

    private static void remove(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
