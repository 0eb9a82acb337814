package org.isnad.workbench.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a shell needs to complete our commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that makes the shell complete commands and options.",
        footerHeading = "%nExamples:%n",
        footer = {"  source <(isnad completion bash)", "  isnad completion zsh >> ~/.zshrc"})
final class CompletionCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "bash|zsh", description = "The shell; both understand the same script.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        CommandLine all = new CommandLine(new Isnad(isnad.edge()));
        Commands.addAll(all, isnad);
        if (shell == Shell.ZSH) {
            isnad.edge()
                    .out()
                    .println("autoload -U +X compinit && compinit; autoload -U +X bashcompinit && bashcompinit");
        }
        isnad.edge().out().print(AutoComplete.bash("isnad", all));
        return ExitCode.DONE.code();
    }

    /** The shells we have been tried with. */
    enum Shell {
        BASH,
        ZSH
    }
}
