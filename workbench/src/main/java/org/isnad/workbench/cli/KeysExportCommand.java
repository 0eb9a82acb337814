package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.judge.KeyEntry;
import org.isnad.workbench.publish.KeyText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys of a case in a form that {@code keys add} reads: every statement by itself, none of them blended. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all keys of a case as a table that keys add reads, a line for each statement: who says so, since when,",
            "and what is known against the key. Whoever adds it to another case has to say himself where it comes from."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad keys export CASE > keys.tsv", "  isnad keys export CASE --json -o keys.jsonl"})
final class KeysExportCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object a line instead of a table.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "A file that is not there yet; standard output if none is named.")
    private @Nullable Path output;

    KeysExportCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException {
        Edge edge = isnad.edge();
        List<KeyEntry> keys = Workbench.at(folder, edge.clock()).keys().history();
        String text = json ? KeyText.jsonLines(keys, isnad.words()) : KeyText.table(keys, isnad.words());
        Path file = output;
        if (file == null) {
            edge.out().print(text);
        } else {
            write(file, text);
        }
        return (keys.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE).code();
    }

    private static void write(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw Stop.of(ExitCode.UNUSABLE, "export.problem.exists", there.getFile());
        }
    }
}
