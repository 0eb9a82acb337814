package org.isnad.bench.web;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad bench web}. */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a case on loopback and asks it, one request after the other, as a browser would:",
            "latency over HTTP in milliseconds, by kind of request. Beside it the processor time of the whole process,",
            "asking and compiling included: on a busy machine a request waits more than it is worked on.",
            "The first request of a kind stands apart, and everything is asked once before it is measured."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad bench web CASE",
            "  isnad bench web CASE --each 200 --query 'budget from:marie'",
            "  isnad bench web CASE LARGE --out docs/bench/web.md"
        })
public final class WebCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "CASE", description = "Folders of cases; nothing is written there.")
    private List<Path> folders = List.of();

    @Option(names = "--each", paramLabel = "N", description = "Requests of each kind (${DEFAULT-VALUE}).")
    private int each = 60;

    @Option(names = "--query", paramLabel = "QUERY", description = "What to search for; repeatable.")
    private List<String> queries = WebRun.QUERIES;

    @Option(
            names = "--no-people",
            description =
                    "Leave out the graph of people, which is there once it was read off all messages who wrote to whom.")
    private boolean withoutPeople;

    @Option(names = "--out", paramLabel = "FILE", description = "Where a page with all figures goes.")
    private @Nullable Path page;

    public WebCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<WebRun.Measured> cases = new ArrayList<>();
        for (Path folder : folders) {
            WebRun.Measured measured = new WebRun(queries, each, !withoutPeople, out).of(folder);
            out.printf("%,d MB at most, heap %,d MB%n", measured.megabytes(), measured.heapMegabytes());
            cases.add(measured);
        }
        if (page != null) {
            String command = "./isnad bench web" + " CASE".repeat(cases.size()) + " --each " + each
                    + (withoutPeople ? " --no-people" : "");
            Files.writeString(page, WebPage.of(command, cases));
        }
        return 0;
    }
}
