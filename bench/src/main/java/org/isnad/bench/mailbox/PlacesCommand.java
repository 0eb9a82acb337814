package org.isnad.bench.mailbox;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.isnad.bench.shared.KeptPage;
import org.isnad.bench.shared.MailSet;
import org.isnad.bench.shared.Seed;
import org.isnad.core.mailbox.Oddity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad bench places}. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = {
            "How often messages stand out in their mailboxes: of real ones as they are, and of the same with one message put",
            "in behind all others, or with other line ends."
        },
        footerHeading = "%nExample:%n",
        footer = "  isnad bench places ../shared/data/lists/*.zip ../shared/data/mail/spamassassin/*")
public final class PlacesCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(arity = "1..*", paramLabel = "MAILBOX", description = "Folders or zips of messages, each one mailbox.")
    private List<Path> mailboxes = List.of();

    @Option(names = "--trials", paramLabel = "N", description = "Messages put in, one at a time (${DEFAULT-VALUE}).")
    private int trials = 200;

    @Mixin
    private Seed seed = new Seed(3107);

    @Mixin
    private KeptPage page = new KeptPage();

    public PlacesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        StringBuilder made = new StringBuilder();
        made.append("# Places in mailboxes, measured\n\nWritten by `./isnad bench places MAILBOX… --trials ")
                .append(trials)
                .append(" --seed ")
                .append(seed.value())
                .append("`. Each mailbox as it is, then with a copy of one of its messages put in.\n\n")
                .append(
                        "| mailbox | messages | stand out as they are | put in at the end, seen | other line ends, seen |\n")
                .append("|---|--:|---|--:|--:|\n");
        for (Path mailbox : mailboxes) {
            made.append(row(mailbox));
        }
        if (!page.keep(made.toString())) {
            out.print(made);
        }
        return 0;
    }

    private String row(Path mailbox) throws IOException {
        String name = String.valueOf(mailbox.getFileName());
        Lot lot = Lot.of(new MailSet(name, mailbox));
        Map<String, Integer> kinds = new TreeMap<>();
        for (Oddity oddity : lot.oddities()) {
            kinds.merge(
                    switch (oddity) {
                        case Oddity.OutOfOrder order ->
                            "order by " + order.counter().key();
                        case Oddity.OtherwiseWritten written -> written.mark().key();
                    },
                    1,
                    Integer::sum);
        }
        Random random = new Random(seed.value());
        int order = 0;
        int lines = 0;
        for (int i = 0; i < trials; i++) {
            int of = random.nextInt(lot.size());
            order += lot.tellsAtTheEnd(of) ? 1 : 0;
            lines += lot.tellsLineEnds(of) ? 1 : 0;
        }
        return "| " + name + " | " + lot.size() + " | " + (kinds.isEmpty() ? "none" : kinds) + " | " + order + " of "
                + trials + " | " + lines + " of " + trials + " |\n";
    }
}
