package org.isnad.bench.exposed;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.isnad.core.exposure.ExposedPlace;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.core.exposure.Exposures;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad bench exposed}. */
@Command(
        name = "exposed",
        mixinStandardHelpOptions = true,
        description = {
            "Looks through the texts of messages for what exposes people, as `isnad exposed` does, one after the other in one",
            "thread: processor time a message, and a number that changes with any place that is found otherwise."
        },
        footerHeading = "%nExample:%n",
        footer = "  isnad bench exposed MAILDIR --messages 2000")
public final class ExposedCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Messages, one a file, at any depth.")
    private Path folder = Path.of("");

    @Option(names = "--messages", paramLabel = "N", description = "The first so many (${DEFAULT-VALUE}).")
    private int messages = 5_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Times; the last is measured (${DEFAULT-VALUE}).")
    private int rounds = 2;

    public ExposedCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        List<String> texts = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(Files::isRegularFile).sorted().limit(messages).toList()) {
                MessageText text = TextExtractor.extract(
                        MessageScanner.scan(ArrayOctets.of(Files.readAllBytes(file)), Limits.DEFAULT));
                texts.addAll(List.of(text.subject(), text.body(), text.attachmentText()));
                read++;
            }
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= rounds; round++) {
            Map<ExposureKind, Long> counts = new EnumMap<>(ExposureKind.class);
            long digest = 0;
            long began = threads.getCurrentThreadCpuTime();
            for (String text : texts) {
                for (ExposedPlace place : Exposures.in(text)) {
                    counts.merge(place.kind(), 1L, Long::sum);
                    digest = digest * 31
                            + place.form().hashCode() * 7L
                            + place.span().start() * 3L
                            + place.span().end();
                }
            }
            double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
            if (round == rounds) {
                tell(read, texts, seconds, counts, digest);
            }
        }
        return 0;
    }

    private void tell(int read, List<String> texts, double seconds, Map<ExposureKind, Long> counts, long digest) {
        double megabytes = texts.stream().mapToLong(String::length).sum() / 1e6;
        out.printf(
                Locale.ROOT,
                "%,d messages, %.1f million characters: %.2f CPU-s, %.3f ms a message, %.1f million characters a second%n",
                read,
                megabytes,
                seconds,
                seconds * 1000 / Math.max(1, read),
                megabytes / seconds);
        out.printf("found %s, digest %016x%n", counts, digest);
    }
}
