package org.isnad.workbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.publish.ReportJson;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.publish.WantedKeysText;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.WantedKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys a case lacks, those first that would decide most. */
@Command(
        name = "wanted",
        mixinStandardHelpOptions = true,
        description = "Lists the missing keys by how many messages each would decide.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  isnad keys wanted CASE",
            "  isnad keys wanted CASE --json | head -1",
            "  isnad keys wanted CASE --out wanted.tsv"
        })
final class KeysWantedCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "CASE", description = "Folder of the case.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "One object a line, for programs.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write the list to a file for keys look-up on another machine. It names domains and selectors only.")
    private @Nullable Path out;

    KeysWantedCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() {
        Edge edge = isnad.edge();
        List<WantedKey> keys;
        try (CaseReader reader = Workbench.at(folder, edge.clock()).read()) {
            keys = reader.keys().wanted();
        }
        if (out != null) {
            write(keys, out);
            edge.out()
                    .println(isnad.words().frame("look-up.listed", isnad.words().number(keys.size()), out.toString()));
        } else if (json) {
            keys.forEach(key -> edge.out().println(ReportJson.of(key)));
        } else if (keys.isEmpty()) {
            edge.out().println(isnad.words().say("keys.none-wanted"));
        } else {
            Sheet sheet = edge.sheet(isnad.words());
            WantedKeysText.table(keys, sheet);
            edge.out().print(sheet);
        }
        return ExitCode.DONE.code();
    }

    /** What is not there may be made, what is there is not overwritten. */
    private static void write(List<WantedKey> keys, Path file) {
        StringBuilder list = new StringBuilder("# domain\tselector\twould decide\tsignatures\n");
        for (WantedKey key : keys) {
            list.append(field(key.domain()))
                    .append('\t')
                    .append(field(key.selector()))
                    .append('\t')
                    .append(key.wouldDecide())
                    .append('\t')
                    .append(key.signatures())
                    .append('\n');
        }
        try {
            Files.writeString(file, list, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw Stop.of(ExitCode.UNUSABLE, "export.problem.exists", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names come out of a dump: none may end a line or a column. */
    private static String field(String name) {
        return name.replaceAll("\\p{Cntrl}", " ");
    }
}
