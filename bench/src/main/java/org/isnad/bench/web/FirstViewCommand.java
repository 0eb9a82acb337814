package org.isnad.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.bench.latency.Percentile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad bench first-view}. */
@Command(
        name = "first-view",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the product's server on a case of which nothing was ever counted, and at once opens its first screen in a",
            "real browser: milliseconds from the browser's request until the frame of the page, what is known of the case, and",
            "the whole screen with trust map and funnel have been painted. Each time a new process and a new profile.",
            "Then the same once more on the same server, as after a reload."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad bench first-view CASE", "  isnad bench first-view CASE --runs 9"})
public final class FirstViewCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final int HALF = 50;
    private static final int ALL = 100;

    /** The page's heading; something about this very case, counted wholly or so far; and all that the screen shows. */
    private static final List<String> CONDITIONS = List.of(
            "document.querySelector('h1')",
            "/[0-9\\u0660-\\u0669]/.test(document.querySelector('main [aria-busy]')?.textContent ?? '')",
            "document.querySelector('section[aria-labelledby=whole] .levels')"
                    + " && document.querySelector('section[aria-labelledby=grid] a[data-cell]')");

    private static final List<String> NAMES = List.of("heading", "something of the case", "whole screen");

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case; nothing is written there.")
    private Path folder = Path.of("");

    @Option(names = "--runs", paramLabel = "N", description = "How often (${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(names = "--isnad", paramLabel = "FILE", description = "The launcher of the product (${DEFAULT-VALUE}).")
    private Path isnad = Path.of("isnad");

    @Option(names = "--browser", paramLabel = "FILE", description = "Chromium (${DEFAULT-VALUE}).")
    private Path browser = Path.of("/usr/bin/chromium");

    public FirstViewCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<double[]> first = new ArrayList<>();
        List<double[]> again = new ArrayList<>();
        List<double[]> listening = new ArrayList<>();
        Path profile = Files.createTempDirectory("isnad-bench-browser");
        try (PageTimes pages = PageTimes.start(browser, profile)) {
            // The browser's own first page is not measured.
            pages.of("about:blank", List.of("true"));
            for (int run = 0; run < runs; run++) {
                try (BorrowedCase borrowed = BorrowedCase.of(folder)) {
                    once(borrowed.folder(), pages, listening, first, again);
                }
            }
        } finally {
            delete(profile);
        }
        out.printf(
                Locale.ROOT,
                "%s, %d runs, load %.1f%n%n| | median | worst |%n|---|---|---|%n",
                folder,
                runs,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        line("from the command until the server says that it listens", listening, 0);
        for (int i = 0; i < NAMES.size(); i++) {
            line("first view: " + NAMES.get(i), first, i);
        }
        for (int i = 0; i < NAMES.size(); i++) {
            line("again: " + NAMES.get(i), again, i);
        }
        return 0;
    }

    private void once(
            Path borrowed, PageTimes pages, List<double[]> listening, List<double[]> first, List<double[]> again)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process server = new ProcessBuilder(
                        isnad.toAbsolutePath().toString(), "serve", borrowed.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String address = address(said);
            listening.add(new double[] {(System.nanoTime() - began) / 1e6});
            first.add(array(pages.of(address, CONDITIONS)));
            again.add(array(pages.of(address, CONDITIONS)));
            out.printf(
                    Locale.ROOT,
                    "listening after %.0f ms; first view %s ms; again %s ms%n",
                    listening.getLast()[0],
                    Arrays.toString(Arrays.stream(first.getLast())
                            .mapToLong(Math::round)
                            .toArray()),
                    Arrays.toString(Arrays.stream(again.getLast())
                            .mapToLong(Math::round)
                            .toArray()));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
        }
        throw new IOException("the server did not start");
    }

    private void line(String name, List<double[]> times, int at) {
        double[] each = times.stream().mapToDouble(all -> all[at]).toArray();
        out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", name, Percentile.of(each, HALF), Percentile.of(each, ALL));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
