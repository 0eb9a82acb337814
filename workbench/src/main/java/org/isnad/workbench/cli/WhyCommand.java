package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Version;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Dossier;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.publish.WhyJson;
import org.isnad.workbench.publish.WhyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a message has its level. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = {
            "Explains the level of a message, claim by claim: what speaks for it and what against it, the strongest first, who",
            "could have made each clue up, which innocent causes were excluded, in which bytes it stands, what was looked for",
            "and not found, what this does not prove and what would change it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad why CASE 3f2a91bc04d7             first digits of its SHA-256, as search prints them",
            "  isnad why CASE 3f2a91bc04d7 --lang ar   in Arabic",
            "  isnad why CASE 3f2a91bc04d7 --json      the whole verdict, for whoever repeats it"
        })
final class WhyCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "SHA-256 or its first digits, Message-ID, or locator.")
    private String id = "";

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    WhyCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench workbench = Workbench.at(folder, edge.clock());
        Dossier dossier = ShowCommand.dossier(
                workbench, ShowCommand.one(workbench, id), edge.clock().instant());
        if (json) {
            edge.out().println(WhyJson.of(dossier, isnad.words(), Version.CURRENT));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            WhyText.write(dossier, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }
}
