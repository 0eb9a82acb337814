package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.AcquisitionsJson;
import org.isnad.workbench.publish.AcquisitionsText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.AcquisitionAccount;
import org.isnad.workbench.store.CaseReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What came with which call of ingest. */
@Command(
        name = "acquisitions",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the acquisitions of a case: what each brought, from where and when, and what of it was new.",
            "Two of them can be held against each other, and declared to have come by different hands."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad acquisitions CASE",
            "  isnad acquisitions diff CASE 1 2",
            "  isnad acquisitions declare CASE 2 --independent-of 1 --because 'other sender, other route' --by 'J. Doe'",
            "  isnad report CASE --since 1"
        })
final class AcquisitionsCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CASE", description = "Folder of the case.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    AcquisitionsCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        if (folder == null) {
            throw Stop.of(ExitCode.USAGE, "acquisitions.problem.no-case");
        }
        Edge edge = isnad.edge();
        List<AcquisitionAccount> accounts;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            accounts = reader.acquisitions().accounts();
        }
        if (json) {
            accounts.forEach(account -> edge.out().println(AcquisitionsJson.of(account)));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            AcquisitionsText.list(accounts, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }

    /** Numbers that are there, or a problem. */
    static void check(CaseReader reader, long... numbers) {
        for (long number : numbers) {
            if (reader.acquisitions().accounts().stream().noneMatch(account -> account.number() == number)) {
                throw new Workbench.BadRequest(Phrase.of("acquisitions.problem.none", number));
            }
        }
    }
}
