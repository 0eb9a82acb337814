package org.isnad.workbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who may log in where a case is served to other computers. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | list | remove)",
        description = "Who may log in where a case is served to other computers (isnad serve --address).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad accounts add CASE marie --role reviewer",
            "  isnad accounts add CASE lawyer --role reader --mailbox 'press*'",
            "  isnad accounts list CASE"
        })
final class AccountsCommand implements Runnable {
    private final Isnad isnad;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AccountsCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(isnad.edge().out());
    }
}
