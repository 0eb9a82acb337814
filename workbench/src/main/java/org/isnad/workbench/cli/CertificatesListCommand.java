package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.CertificateText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CertificateStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The certificates and OpenPGP keys of a case, each statement by itself. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the certificates and OpenPGP keys that were added, and who vouches for each.")
final class CertificatesListCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    CertificatesListCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        List<CertificateStatement> statements;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            statements = reader.layers().statements();
        }
        if (json) {
            edge.out().print(CertificateText.jsonLines(statements));
        } else if (statements.isEmpty()) {
            edge.out().println(isnad.words().say("certificates.none"));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            CertificateText.write(statements, sheet);
            edge.out().print(sheet);
        }
        return (statements.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }
}
