package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.DeskFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets somebody log in no longer. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Lets somebody log in no longer; who is logged in is logged out at once.")
final class AccountsRemoveCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "Of the account.")
    private String name = "";

    AccountsRemoveCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench.at(folder, edge.clock()).read().close();
        try (DeskFile desk = DeskFile.open(folder)) {
            if (!new AccountTable(desk).remove(name)) {
                throw Stop.of(ExitCode.NOTHING_FOUND, "accounts.problem.none", name);
            }
        }
        edge.out().println(isnad.words().say("accounts.removed", name));
        return ExitCode.DONE.code();
    }
}
