package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.core.signature.Independence;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back that two acquisitions came by different hands. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Withdraws a declaration of independence. The record keeps both, the declaration and the withdrawal."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  isnad acquisitions withdraw CASE 2 --independent-of 1 --because 'same sender after all' --by 'J. Doe'")
final class AcquisitionsWithdrawCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "A", description = "Number of an acquisition.")
    private long acquisition;

    @Option(names = "--independent-of", required = true, paramLabel = "B", description = "Number of the other.")
    private long other;

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "The reason, in your words.")
    private String because = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
    private String by = "";

    AcquisitionsWithdrawCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        Independence said = Workbench.at(folder, edge.clock()).state(acquisition, other, true, because, by);
        edge.out()
                .println(words.frame(
                        "acquisitions.withdrawn", words.number(said.acquisition()), words.number(said.of())));
        return ExitCode.DONE.code();
    }
}
