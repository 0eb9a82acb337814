package org.isnad.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.CertificateOutcome;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.CertificateText;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds certificates and OpenPGP keys on somebody's word. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Adds certificates (PEM, DER) and OpenPGP keys (with or without armour) and checks the signatures again.",
            "",
            "A certification authority that is added speaks for every address in the certificates that it issued, at most",
            "CORROBORATED. A key server that checks no addresses is no archive: use other.",
            "Never add what came with the dump: anybody can make a certificate or key under any address."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad certificates add CASE alice.pem --origin owner --source 'A. B., in person'",
            "  isnad certificates add CASE key.asc --origin dns --source 'OPENPGPKEY record, fetched 2026-11-01'"
        })
final class CertificatesAddCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    private List<Path> files = List.of();

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "dns|archive|owner|other",
            description = "Where that very certificate or key was seen: dns and archive allow VERIFIED; owner and other"
                    + " are somebody's word, at most CORROBORATED.")
    private KeysAddCommand.Origin origin = KeysAddCommand.Origin.OTHER;

    @Option(names = "--source", required = true, paramLabel = "TEXT", description = "Who says so, in your words.")
    private String source = "";

    CertificatesAddCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        Words words = isnad.words();
        CertificateOutcome outcome =
                Workbench.at(folder, edge.clock()).keys().addCertificates(files, origin.kind(), source);
        Sheet sheet = edge.sheet(words);
        CertificateText.write(outcome.read(), sheet);
        sheet.line(words.frame(
                "certificates.added", words.number(outcome.read().size()), words.number(outcome.changed())));
        sheet.line(words.frame("certificates.rejudged", words.number(outcome.rejudged())));
        outcome.unreadable()
                .forEach(file -> sheet.paragraph(2, "· ", words.say("certificates.unreadable", file.toString())));
        edge.out().print(sheet);
        return (outcome.read().isEmpty() ? ExitCode.UNUSABLE : ExitCode.DONE).code();
    }
}
