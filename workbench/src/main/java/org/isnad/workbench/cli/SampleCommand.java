package org.isnad.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.isnad.workbench.publish.Sheet;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.sample.SampleSummary;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;
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
        footer = {
            "  isnad sample leak",
            "  isnad sample leak --messages 20000 --seed 7 --reference own-mailboxes",
            "  isnad sample leak --scale 2017"
        })
final class SampleCommand implements Callable<Integer> {
    private final Isnad isnad;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to make; must not exist or be empty.")
    private Path folder = Path.of("");

    @Option(names = "--messages", paramLabel = "N", description = "Messages in it, copies counted each (2000).")
    private @Nullable Integer messages;

    @Option(names = "--seed", paramLabel = "N", description = "Which leak (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--scale",
            paramLabel = "YEAR",
            description = "As large as a real dump; 2017: 71,848 messages, 26,506 attachments, 15 GB of mail.")
    private @Nullable Integer scale;

    @Option(
            names = "--bytes",
            paramLabel = "SIZE",
            converter = ByteSize.class,
            description = "Bytes of mail, before packing; attachments are made as large as that takes. K, M, G: 10^3 …")
    private @Nullable Long bytes;

    @Option(names = "--signed", paramLabel = "SHARE", description = "Share of signed messages (${DEFAULT-VALUE}).")
    private double signed = SampleOptions.SIGNED_SHARE_OF_2017;

    @Option(
            names = "--planted",
            paramLabel = "SHARE",
            description = "Share of conversations with a forgery in them (0.2).")
    private @Nullable Double planted;

    @Option(
            names = "--damaged",
            paramLabel = "SHARE",
            description = "Share of the other conversations with harmless damage in them (0.15).")
    private @Nullable Double damaged;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Also write the organisation's own mailboxes, untouched and in other containers.")
    private @Nullable Path reference;

    SampleCommand(Isnad isnad) {
        this.isnad = isnad;
    }

    @Override
    public Integer call() throws IOException {
        Edge edge = isnad.edge();
        SampleOptions options = options();
        for (Path place : reference == null ? List.of(folder) : List.of(folder, reference)) {
            if (!isEmpty(place)) {
                throw Stop.of(ExitCode.UNUSABLE, "sample.problem.not-empty", place);
            }
        }
        SampleSummary leak = SampleLeak.write(folder, options);
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
        if (reference != null) {
            sheet.fact("sample.reference", sheet.data(reference.toString()));
        }
        edge.out().print(sheet);
        return ExitCode.DONE.code();
    }

    private SampleOptions options() {
        if (messages != null && messages < 1) {
            throw Stop.of(ExitCode.USAGE, "sample.problem.messages");
        }
        if (scale != null && scale != SampleOptions.SCALE) {
            throw Stop.of(ExitCode.USAGE, "sample.problem.scale", SampleOptions.SCALE);
        }
        if (Stream.of(signed, orElse(planted, 0), orElse(damaged, 0)).anyMatch(share -> !(share >= 0 && share <= 1))) {
            throw Stop.of(ExitCode.USAGE, "sample.problem.share");
        }
        SampleOptions start = scale == null ? SampleOptions.demo() : SampleOptions.of2017();
        SampleOptions options = start.withSeed(seed)
                .withMessages(messages == null ? start.messages() : messages)
                .withSignedShare(signed)
                .withPlantedShare(orElse(planted, start.shares().planted()))
                .withDamagedShare(orElse(damaged, start.shares().damaged()));
        SampleOptions sized = bytes == null ? options : options.withBytes(bytes);
        return reference == null ? sized : sized.withReference(reference);
    }

    private static double orElse(@Nullable Double value, double other) {
        return value == null ? other : value;
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
