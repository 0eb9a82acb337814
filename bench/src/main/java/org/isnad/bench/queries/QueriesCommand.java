package org.isnad.bench.queries;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.isnad.bench.latency.Percentile;
import org.isnad.bench.relevance.NoCatalog;
import org.isnad.bench.shared.Seed;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.SearchIndex;
import org.isnad.workbench.search.SearchReader;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.store.Facet;
import org.isnad.workbench.store.FacetColumns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad bench queries}. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an index of short messages, straight through its writer, and measures queries on it, warm, one"
                    + " after another:",
            "the median and the 95th percentile of phrases, words, sentences, names, and of all that is counted by"
                    + " facets.",
            "Processor time stands beside the time that passed: on a busy machine a query waits more than it works."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad bench queries --messages 1000000 --folder million"})
public final class QueriesCommand implements Callable<Integer> {
    private static final int HITS = 20;
    private static final int VALUES = 10;
    private static final int FEW_CAUSES = 4;
    private static final int HALF = 50;
    private static final int MOST = 95;

    private final PrintStream out;

    @Option(names = "--messages", paramLabel = "N", description = "How many (${DEFAULT-VALUE}).")
    private int messages = 1_000_000;

    @Option(
            names = "--queries",
            paramLabel = "N",
            description = "Of each kind, after as many to warm up (${DEFAULT-VALUE}).")
    private int queries = 200;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the index lies; kept and used again if it is there.")
    private @Nullable Path folder;

    @Mixin
    private Seed seed = new Seed(7);

    public QueriesCommand(PrintStream out) {
        this.out = out;
    }

    /** Times in milliseconds, each kept twice over: those of warming up are written over. */
    private static final class Clock {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final double[] passed;
        private final double[] worked;
        private long start;
        private long startWork;

        Clock(int rounds) {
            passed = new double[rounds];
            worked = new double[rounds];
        }

        void start() {
            start = System.nanoTime();
            startWork = threads.getCurrentThreadCpuTime();
        }

        void stop(int round) {
            worked[round % worked.length] = (threads.getCurrentThreadCpuTime() - startWork) / 1e6;
            passed[round % passed.length] = (System.nanoTime() - start) / 1e6;
        }
    }

    /** A kind of query: its n-th one. */
    private interface Kind {
        String query(long number);
    }

    @Override
    public Integer call() throws IOException {
        ShortMessages made = new ShortMessages(seed.value());
        Path index = folder == null ? Files.createTempDirectory("queries") : folder;
        fill(index, made);
        try (SearchReader reader = SearchReader.open(index)) {
            out.printf(Locale.ROOT, "%,d messages%n", reader.size());
            out.println(
                    "| query | found, median | median ms | p95 ms | CPU median | CPU p95 |\n|---|---|---|---|---|---|");
            measure("phrase of two words", reader, n -> '"' + made.phrase(n, 2) + '"');
            measure("phrase of three words", reader, n -> '"' + made.phrase(n, 3) + '"');
            measure("phrase, three places apart", reader, n -> '"' + made.phrase(n, 2) + "\"~3");
            measure("word", reader, n -> made.word(n, 2));
            measure("two words", reader, n -> made.word(n, 2) + " " + made.word(n, 3));
            measure("three words", reader, n -> made.phrase(n, 3).replace("\"", ""));
            measure("question", reader, n -> "what about " + made.phrase(n, 4) + "?");
            measure("name", reader, n -> "name:" + made.word(n, 2));
            facets(reader, made);
        }
        return 0;
    }

    private void fill(Path index, ShortMessages made) throws IOException {
        try (SearchReader there = SearchReader.open(index)) {
            if (there.size() == messages) {
                return;
            }
        }
        try (SearchIndex writer = SearchIndex.open(index)) {
            writer.cutAbove(0);
            for (long number = 1; number <= messages; number++) {
                writer.add(made.entry(number));
            }
            writer.commit(messages);
        }
    }

    private void measure(String name, SearchReader reader, Kind kind) throws IOException {
        long[] totals = new long[queries];
        Clock clock = new Clock(queries);
        Random random = new Random(seed.value());
        for (int round = 0; round < 2 * queries; round++) {
            ParsedQuery query = parsed(kind.query(1 + random.nextInt(messages)));
            clock.start();
            totals[round % queries] =
                    reader.search(query, new NoCatalog(), HITS).total();
            clock.stop(round);
        }
        Arrays.sort(totals);
        row(name, totals[queries / 2], clock);
    }

    /** Collecting what is found is the product's; the columns are those of a catalog, here filled by hand. */
    private void facets(SearchReader reader, ShortMessages made) throws IOException {
        FacetColumns columns = new FacetColumns(0);
        List<Level> levels = List.of(Level.values());
        List<DkimCause> causes = List.of(DkimCause.values());
        for (int number = 1; number <= messages; number++) {
            String sender = ShortMessages.sender(number);
            columns.put(Facet.SENDER, number, sender);
            columns.put(Facet.DOMAIN, number, sender.substring(sender.indexOf('@') + 1));
            columns.put(Facet.YEAR, number, String.valueOf(1970 + ShortMessages.date(number) / 31_556_952));
            columns.put(Facet.LANGUAGE, number, "en");
            columns.put(Facet.TYPE, number, "message");
            columns.put(Facet.LEVEL, number, levels.get(number % levels.size()).name());
            columns.add(Facet.MAILBOX, "mailbox " + number % 10, number);
            columns.add(Facet.CAUSE, causes.get(number % FEW_CAUSES).name(), number);
        }
        Clock clock = new Clock(queries);
        long found = 0;
        for (int round = 0; round < 2 * queries; round++) {
            ParsedQuery query = parsed(round % 4 == 0 ? "*" : made.word(round, 2));
            clock.start();
            BitSet numbers = reader.numbers(query, new NoCatalog());
            columns.count(numbers, VALUES);
            clock.stop(round);
            found = Math.max(found, numbers.cardinality());
        }
        row("facets, every fourth of all; most found", found, clock);
    }

    private void row(String name, long found, Clock clock) {
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                found,
                Percentile.of(clock.passed, HALF),
                Percentile.of(clock.passed, MOST),
                Percentile.of(clock.worked, HALF),
                Percentile.of(clock.worked, MOST));
    }

    private static ParsedQuery parsed(String query) {
        if (QueryParser.parse(query) instanceof ParsedQuery parsed) {
            return parsed;
        }
        throw new IllegalArgumentException(query);
    }
}
