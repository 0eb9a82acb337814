package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.core.signature.Independence;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts down that two acquisitions came by different hands. */
@Command(
        name = "declare",
        mixinStandardHelpOptions = true,
        description = {
            "Declares two acquisitions independent: they came by different hands, from different thefts or custodians.",
            "Isnad cannot check this. The declaration is kept with its reason and name, shown in custody, and repeated in",
            "every conclusion that rests on it. Two mirrors of one dump are one source."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  isnad acquisitions declare CASE 2 --independent-of 1 --because 'handed over by the owner' --by 'J. Doe'")
final class AcquisitionsDeclareCommand implements Callable<Integer> {
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

    AcquisitionsDeclareCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        Independence said = Workbench.at(folder, edge.clock()).state(acquisition, other, false, because, by);
        edge.out()
                .println(words.frame(
                        "acquisitions.declared", words.number(said.acquisition()), words.number(said.of())));
        return ExitCode.DONE.code();
    }
}
