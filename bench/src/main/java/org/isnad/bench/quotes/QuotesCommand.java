package org.isnad.bench.quotes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.MailSet;
import org.isnad.bench.shared.RealMail;
import org.isnad.bench.shared.Seed;
import org.isnad.bench.shared.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--each", paramLabel = "N", description = "Tampered trials of each sort (${DEFAULT-VALUE}).")
    private int each = 500;

    @Mixin
    private RealMail data = new RealMail();

    @Mixin
    private Seed seed = new Seed(1);

    @Mixin
    private WorkFolder work = new WorkFolder("bench", "quotes");

    @Mixin
    private KeptPage page = new KeptPage();

    public QuotesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = work.emptied();
        MailSet list = new MailSet(LIST, data.folder().resolve(LIST));
        QuoteFigures figures = new QuoteFigures(QuotedPair.of(list), folder);
        figures.altered(each, seed.value());
        figures.forged(each, seed.value());
        figures.real(list.place(), data.keys());
        figures.rates.addAll(QuoteRates.of(data));
        String text =
                QuotesPage.of("./isnad bench quotes --data DIR --each " + each + " --seed " + seed.value(), figures);
        WorkFolder.removeAll(folder);
        page.hand(text, out);
        return figures.alteredLifted + figures.forgedLifted > 0 ? 1 : 0;
    }
}
