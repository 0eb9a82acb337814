package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who may log in. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Who may log in, and what they may see.")
final class AccountsListCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    AccountsListCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Workbench.at(folder, edge.clock()).read().close();
        Sheet sheet = edge.sheet(isnad.words());
        try (DeskFile desk = DeskFile.open(folder)) {
            for (User user : new AccountTable(desk).all()) {
                List<String> mailboxes = user.mailboxes();
                String sees = mailboxes == null
                        ? isnad.words().say("accounts.all-mailboxes")
                        : sheet.data(String.join(", ", mailboxes));
                sheet.line(sheet.data(user.name()) + "  " + user.role().label() + "  " + sees);
            }
        }
        edge.out().print(sheet);
        return ExitCode.DONE.code();
    }
}
