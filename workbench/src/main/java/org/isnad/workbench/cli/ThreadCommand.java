package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.ConversationJson;
import org.isnad.workbench.publish.ConversationText;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.publish.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The conversation around a message. */
@Command(
        name = "thread",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the conversation around a message: what answers what, dashed where the place is not proved; messages that",
            "should be there and are not; and what each one quotes, with the words that differ. `isnad examine` finds them."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad thread CASE 3f2a91bc04d7", "  isnad thread CASE 3f2a91bc04d7 --json"})
final class ThreadCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "SHA-256 or its first digits, Message-ID, or locator.")
    private String id = "";

    @Option(names = "--json", description = "One object, for programs.")
    private boolean json;

    ThreadCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench workbench = Workbench.at(folder, edge.clock());
        ConversationView view =
                workbench.conversation(ShowCommand.one(workbench, id).number());
        if (json) {
            edge.out().println(ConversationJson.of(view));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            ConversationText.write(view, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }
}
