package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.workbench.cli.build.NativeLibraries;
import org.isnad.workbench.cli.build.OldClassFiles;
import org.isnad.workbench.cli.build.SignedJars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What can be done once for all starts of a build: see the classes it calls. */
@Command(name = "prepare", hidden = true, description = "Lays out what every start needs; called by the launcher.")
final class PrepareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BUILD", description = "The folder of a build, its libraries under lib.")
    private Path build = Path.of("");

    @Override
    public Integer call() throws IOException {
        OldClassFiles.raiseIn(build.resolve("lib"));
        SignedJars.stripIn(build.resolve("lib"));
        NativeLibraries.writeTo(build.resolve("native"));
        return ExitCode.DONE.code();
    }
}
