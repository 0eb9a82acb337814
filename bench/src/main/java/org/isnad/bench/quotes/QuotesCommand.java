package org.isnad.bench.quotes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.bench.levels.Bases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code isnad bench quotes}. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = {
            "On a real list: for how many unsigned messages that a signed direct answer quotes, who quotes them and which words is",
            "shown; then with letters and answers in which one word was changed, and with parents made up. Ends with 1 if words",
            "are lifted that must not be."
        },
        footerHeading = "%nExamples:%n",
        footer = "  isnad bench quotes --data ../shared/data --out docs/bench/quotes.md")
public final class QuotesCommand implements Callable<Integer> {
    private static final String LIST = "lists/integrity-2019-2021.zip";

    private final PrintStream out;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder with real lists.")
    private Path data = Path.of("");

    @Option(names = "--each", paramLabel = "N", description = "Tampered trials of each sort (${DEFAULT-VALUE}).")
    private int each = 500;

    @Option(names = "--seed", paramLabel = "N", description = "Of all that looks like chance (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--work", paramLabel = "DIR", description = "For the cases (${DEFAULT-VALUE}).")
    private Path work = Path.of("target", "bench", "quotes");

    @Option(names = "--out", paramLabel = "FILE", description = "Where to keep the page.")
    private @Nullable Path page;

    public QuotesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(work)) {
            Bases.removeAll(work);
        }
        Path list = data.resolve(LIST);
        QuoteFigures figures = new QuoteFigures(QuotedPair.of(list), work);
        figures.altered(each, seed);
        figures.forged(each, seed);
        figures.real(list, data.resolve("dkim/keys.tsv"));
        figures.rates.addAll(QuoteRates.of(data));
        String text = QuotesPage.of("./isnad bench quotes --data DIR --each " + each + " --seed " + seed, figures);
        Bases.removeAll(work);
        out.print(text);
        if (page != null) {
            Files.writeString(page, text);
        }
        return figures.alteredLifted + figures.forgedLifted > 0 ? 1 : 0;
    }
}
