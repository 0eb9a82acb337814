package org.isnad.workbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The certificates and OpenPGP keys of a case. */
@Command(
        name = "certificates",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add | list | remove)",
        description = {
            "Certificates and OpenPGP keys that S/MIME and OpenPGP signatures are checked with.",
            "None is trusted by itself: not those in the dump, and no list of authorities is shipped."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad certificates add CASE alice.asc --origin owner --source 'A. B., by phone, fingerprint read out'",
            "  isnad certificates list CASE"
        })
final class CertificatesCommand implements Runnable {
    private final Isnad isnad;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CertificatesCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(isnad.edge().out());
    }
}
