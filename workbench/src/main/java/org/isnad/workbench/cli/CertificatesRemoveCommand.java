package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.CertificateOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back what was stated about a certificate or key. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes back every statement about a certificate or OpenPGP key and checks the signatures again.")
final class CertificatesRemoveCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "FINGERPRINT", description = "As certificates list shows it.")
    private String fingerprint = "";

    CertificatesRemoveCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        CertificateOutcome outcome = Workbench.at(folder, edge.clock()).keys().removeCertificate(fingerprint);
        edge.out().println(words.frame("certificates.removed", words.number(outcome.changed())));
        edge.out().println(words.frame("certificates.rejudged", words.number(outcome.rejudged())));
        return (outcome.changed() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }
}
