package org.isnad.bench.quotes;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.MailSet;
import org.isnad.bench.shared.RealMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad bench houses}. */
@Command(
        name = "houses",
        mixinStandardHelpOptions = true,
        description = {
            "In real mail: whether domains sign all or none, how many letters are answered, and how many unsigned ones two houses,",
            "or the sender and another one, answer in signed mail: what rule 4 of the evidence could lift at most."
        },
        footerHeading = "%nExamples:%n",
        footer = "  isnad bench houses --data ../shared/data --out docs/bench/houses.md")
public final class HousesCommand implements Callable<Integer> {
    /** All but the corpus of 2002, when nobody signed. */
    private static final List<String> SETS = List.of(
            "lists/integrity-2019-2021.zip",
            "lists/driverdev.zip",
            "lists/kasan.zip",
            "lists/usrp.zip",
            "mail/threads");

    private final PrintStream out;

    @Mixin
    private RealMail data = new RealMail();

    @Mixin
    private KeptPage page = new KeptPage();

    public HousesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Who signs, and who answers

                Written by `./isnad bench houses --data DIR`.

                *All or none*: letters of domains that wrote five or more in that month and signed at least 95 % of them or at most \
                5 %. *Could be lifted*: unsigned letters below which, however deep, two houses or the sender and another one answer \
                in mail that bears a signature: the most that rule 4 could ever lift there, were every answer to quote all and every \
                signature to be proved. `lists/usrp` shows the list itself as the sender of everything.

                | set | letters | signed | all or none | answered | could be lifted, of the unsigned | of all |
                |---|--:|--:|--:|--:|--:|--:|
                """);
        for (MailSet set : data.sets(SETS)) {
            text.append(new HouseRates(set.name(), QuoteRates.letters(set)).row());
        }
        page.hand(text.toString(), out);
        return 0;
    }
}
