package org.isnad.workbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The keys of a case: those it has, those it lacks. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | list | export | exposed | wanted | look-up | recover | anchors | remove)",
        description =
                "Keys that signatures are checked with: add, list, see which are missing, compute them from signatures.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad keys wanted CASE",
            "  isnad keys add CASE keys.tsv --origin archive --source 'key archive of …, fetched 2026-11-01'",
            "  isnad keys list CASE --json",
            "  isnad keys recover CASE",
            "  isnad keys anchors CASE"
        })
final class KeysCommand implements Runnable {
    private final Isnad isnad;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KeysCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(isnad.edge().out());
    }
}
