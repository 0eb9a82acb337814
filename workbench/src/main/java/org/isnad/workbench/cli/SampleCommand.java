package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a fictional leak with a known answer key. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a fictional leak: mailboxes in Arabic, French and English, real signatures by keys made for it, planted",
            "alterations, and an answer key beside it. The same seed gives the same bytes."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  isnad sample leak", "  isnad sample leak --messages 20000 --seed 7"})
final class SampleCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to make; must not exist or be empty.")
    private Path folder = Path.of("");

    @Option(
            names = "--messages",
            paramLabel = "N",
            description = "Messages in it, copies counted each (${DEFAULT-VALUE}).")
    private int messages = 2_000;

    @Option(names = "--seed", paramLabel = "N", description = "Which leak (${DEFAULT-VALUE}).")
    private long seed = 1;

    SampleCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException {
        Edge edge = isnad.edge();
        if (messages < 1) {
            throw Stop.of(ExitCode.USAGE, "sample.problem.messages");
        }
        if (!isEmpty(folder)) {
            throw Stop.of(ExitCode.UNUSABLE, "sample.problem.not-empty", folder);
        }
        SampleSummary leak = SampleLeak.write(
                folder, SampleOptions.demo().withMessages(messages).withSeed(seed));
        Sheet sheet = edge.sheet(isnad.words());
        Words words = sheet.words();
        sheet.line(words.frame(
                "sample.made",
                words.number(leak.messages()),
                words.number(leak.signedMessages()),
                words.number(leak.attachments()),
                words.bytes(leak.bytes())));
        sheet.fact("sample.dump", sheet.data(leak.dump().toString()));
        sheet.fact("sample.keys", sheet.data(leak.keys().toString()));
        sheet.fact("sample.answers", sheet.data(leak.answerKey().toString()));
        edge.out().print(sheet);
        return ExitCode.DONE.code();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
