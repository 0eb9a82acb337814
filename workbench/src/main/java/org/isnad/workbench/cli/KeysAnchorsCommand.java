package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.AnchorsText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.recovery.RecoveredKeyAccount;
import org.isnad.workbench.recovery.RecoveredKeys;
import org.isnad.workbench.store.CaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recovered keys, and who could vouch for each. */
@Command(
        name = "anchors",
        mixinStandardHelpOptions = true,
        description = {
            "Lists recovered keys: how many messages each signed and over what time, and what would vouch for it.",
            "",
            "With --json also the key records and the signatures each key was computed from, for others to repeat."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad keys anchors CASE", "  isnad keys anchors CASE --json > recovered-keys.jsonl"})
final class KeysAnchorsCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    KeysAnchorsCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        List<RecoveredKeyAccount> accounts;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            accounts = RecoveredKeys.of(reader);
        }
        if (json) {
            accounts.forEach(account -> edge.out().println(AnchorsText.json(account)));
        } else if (accounts.isEmpty()) {
            edge.out().println(isnad.words().say("recovery.none"));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            AnchorsText.write(accounts, sheet);
            edge.out().print(sheet);
        }
        return (accounts.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }
}
