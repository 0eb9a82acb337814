package org.isnad.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.publish.Sheet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Help on a command, or on what commands end with. */
@Command(name = "help", description = "Explains a command, or exit-codes.", helpCommand = true)
final class HelpCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND", description = "A command, or exit-codes.")
    private String topic = "";

    HelpCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        CommandLine all = new CommandLine(new Isnad(isnad.edge()));
        Commands.addAll(all, isnad);
        if (topic.equals("exit-codes")) {
            exitCodes();
        } else if (topic.isEmpty()) {
            all.usage(isnad.edge().out());
        } else {
            CommandLine about = all.getSubcommands().get(topic);
            if (about == null) {
                throw Stop.of(ExitCode.USAGE, "cli.problem.no-such-command", topic);
            }
            about.usage(isnad.edge().out());
        }
        return ExitCode.DONE.code();
    }

    private void exitCodes() {
        Sheet sheet = isnad.edge().sheet(isnad.words());
        List<List<String>> rows = new ArrayList<>();
        for (ExitCode code : ExitCode.values()) {
            rows.add(List.of(Integer.toString(code.code()), isnad.words().say(code.key())));
        }
        sheet.table(List.of(Sheet.Column.number(""), Sheet.Column.text("")), rows);
        isnad.edge().out().print(sheet);
    }
}
