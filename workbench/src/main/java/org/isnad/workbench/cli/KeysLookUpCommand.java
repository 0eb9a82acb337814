package org.isnad.workbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Version;
import org.isnad.workbench.dns.LookUpResult.Status;
import org.isnad.workbench.dns.LookUpRun;
import org.isnad.workbench.dns.ResolverAddress;
import org.isnad.workbench.dns.WantedList;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for the missing keys, on a machine that is connected and holds no case. */
@Command(
        name = "look-up",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the named resolvers for the keys of a list, and writes their answers to a file, as they came.",
            "",
            "For a connected machine that holds no case: bring the list there, and the file back. The resolvers, and everybody on",
            "the way to them, learn which domains and selectors you look into. Nobody is asked who was not named here.",
            "An interrupted look-up goes on with the same command; what timed out is asked again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad keys wanted CASE --out wanted.tsv                    where the case is",
            "  isnad keys look-up wanted.tsv --resolver 9.9.9.9 --resolver [2620:fe::fe]:53 --out answers.jsonl",
            "  isnad keys add CASE answers.jsonl                          where the case is"
        })
final class KeysLookUpCommand implements Callable<Integer> {
    /** Questions between two lines of progress. */
    private static final int EVERY = 50;

    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "LIST", description = "The list that keys wanted --out wrote.")
    private Path list = Path.of("");

    @Option(
            names = "--resolver",
            required = true,
            paramLabel = "ADDRESS",
            description = "Address of a resolver, with a port if it is not 53; may be repeated. There is no default.")
    private List<String> resolvers = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the answers go.")
    private Path out = Path.of("");

    @Option(
            names = "--trust-anchor",
            paramLabel = "FILE",
            description = "DS or DNSKEY records to validate from (default: those of the root).")
    private @Nullable Path anchor;

    @Option(names = "--rate", paramLabel = "N", description = "Questions a second and resolver (${DEFAULT-VALUE}).")
    private int rate = 10;

    @Option(names = "--tries", paramLabel = "N", description = "Tries of each question (${DEFAULT-VALUE}).")
    private int tries = 3;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For each try (${DEFAULT-VALUE}).")
    private int timeout = 5;

    KeysLookUpCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        if (rate < 1 || tries < 1 || timeout < 1) {
            throw Stop.of(ExitCode.USAGE, "look-up.problem.number");
        }
        List<ResolverAddress> addresses = addresses();
        try {
            WantedList wanted = WantedList.parse(Files.readString(list, StandardCharsets.UTF_8));
            if (wanted.names().isEmpty()) {
                throw Stop.of(ExitCode.UNUSABLE, "look-up.problem.no-names", list);
            }
            return ask(wanted, addresses);
        } catch (LookUpRun.OtherFile e) {
            throw Stop.of(ExitCode.UNUSABLE, "look-up.problem.other-file", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ResolverAddress> addresses() {
        List<ResolverAddress> addresses = new ArrayList<>();
        for (String written : resolvers) {
            addresses.add(ResolverAddress.parse(written)
                    .orElseThrow(() -> Stop.of(ExitCode.USAGE, "look-up.problem.resolver", written)));
        }
        return addresses;
    }

    private int ask(WantedList wanted, List<ResolverAddress> addresses) throws IOException {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        byte[] anchors = anchor == null ? new byte[0] : Files.readAllBytes(anchor);
        LookUpRun run = new LookUpRun(
                wanted,
                addresses,
                anchors,
                new LookUpRun.Manner(rate, tries, Duration.ofSeconds(timeout)),
                edge.clock(),
                "isnad " + Version.CURRENT);
        long all = (long) wanted.names().size() * addresses.size();
        LookUpRun.Outcome outcome;
        try (Interruption interruption = Interruption.watch()) {
            outcome = run.run(out, done -> progress(done, all, words), interruption::asked);
        }
        Sheet sheet = edge.sheet(words);
        write(wanted, outcome, sheet);
        edge.out().print(sheet);
        if (outcome.stopped()) {
            return ExitCode.STOPPED.code();
        }
        boolean anything = outcome.counts().keySet().stream()
                .anyMatch(status -> status != Status.TIMEOUT && status != Status.ERROR);
        return (anything ? ExitCode.DONE : ExitCode.IO).code();
    }

    private void progress(long done, long all, Words words) {
        if (done % EVERY == 0) {
            isnad.edge().err().println(words.frame("look-up.progress", words.number(done), words.number(all)));
        }
    }

    private void write(WantedList wanted, LookUpRun.Outcome outcome, Sheet sheet) {
        Words words = sheet.words();
        sheet.line(words.frame("look-up.done", sheet.data(out.toString())));
        for (Status status : Status.values()) {
            long count = outcome.counts().getOrDefault(status, 0L);
            if (count > 0) {
                sheet.fact("look-up.status." + status.word(), words.number(count));
            }
        }
        if (outcome.skipped() > 0) {
            sheet.fact("look-up.skipped", words.number(outcome.skipped()));
        }
        if (!outcome.disagreements().isEmpty()) {
            sheet.heading(words.say("look-up.disagreements"));
            outcome.disagreements().forEach(name -> sheet.paragraph(2, "· ", sheet.data(name)));
        }
        if (!wanted.refused().isEmpty()) {
            sheet.heading(words.say("look-up.refused"));
            wanted.refused().forEach(line -> sheet.paragraph(2, "· ", sheet.data(line)));
        }
    }
}
