package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.KeysOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keys whose private half others have: what they sign is CONSISTENT at most. */
@Command(
        name = "exposed",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in keys whose private half is known to others than their owner. Whatever such a key signed is",
            "CONSISTENT at most, for when it was signed cannot be proved.",
            "",
            "Formats: PEM with private keys (only the public half is taken, nothing secret is kept) or public keys; the lists",
            "blacklist.RSA-* of Debian's package openssl-blacklist, for keys made on Debian from 2006 to 2008."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad keys exposed CASE google-2020.pem --since 2020-11-16 --source 'published by the domain itself, …'",
            "  isnad keys exposed CASE blacklist.RSA-1024 --since 2008-05-13 --source 'openssl-blacklist 0.5-3'"
        })
final class KeysExposedCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files or folders with such keys.")
    private List<Path> files = List.of();

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DATE",
            description = "From which day on others could have had the private half (UTC).")
    private LocalDate since = LocalDate.EPOCH;

    @Option(names = "--source", required = true, paramLabel = "TEXT", description = "Who says so, in your words.")
    private String source = "";

    KeysExposedCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        KeysOutcome outcome = Workbench.at(folder, edge.clock())
                .keys()
                .expose(files, since.atStartOfDay().toInstant(ZoneOffset.UTC), source);
        Sheet sheet = edge.sheet(words);
        sheet.line(words.frame("keys.exposed", words.number(outcome.added())));
        KeysAddCommand.writeRest(outcome, sheet);
        edge.out().print(sheet);
        boolean nothing = outcome.added() == 0 && !outcome.defects().isEmpty();
        return (nothing ? ExitCode.UNUSABLE : ExitCode.DONE).code();
    }
}
