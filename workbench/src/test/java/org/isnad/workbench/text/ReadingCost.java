package org.isnad.workbench.text;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;

/**
 * What reading costs: CPU time of one thread, per message, over the messages of a zip file that lie in memory. Not a test;
 * run by hand, {@code java -cp … org.isnad.workbench.text.ReadingCost FILE.zip [rounds]}. Prints each round, for the first
 * ones are spent on compiling: a first ingest lives in them.
 */
final class ReadingCost {
    private ReadingCost() {}

    public static void main(String[] args) throws IOException {
        List<byte[]> messages = load(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        long bytes = messages.stream().mapToLong(m -> m.length).sum();
        System.out.printf("%,d messages, %,d bytes%n", messages.size(), bytes);
        for (int round = 1; round <= rounds; round++) {
            Message[] scanned = new Message[messages.size()];
            double scan = cost(messages, (i, m) -> {
                scanned[i] = MessageScanner.scan(ArrayOctets.of(m), Limits.DEFAULT);
                return scanned[i].fields().size();
            });
            MessageText[] texts = new MessageText[messages.size()];
            double extract = cost(Arrays.asList(scanned), (i, m) -> {
                texts[i] = TextExtractor.extract(m);
                return texts[i].body().length();
            });
            double attachments =
                    cost(Arrays.asList(scanned), (i, m) -> Attachments.list(m).size());
            double language = cost(
                    Arrays.asList(texts),
                    (i, t) -> LanguageGuess.of(t.body()).tag().length());
            System.out.printf(
                    "round %2d: scan %6.1f us, extract %6.1f us (of which language %5.1f us), attachments %5.1f us%n",
                    round, scan, extract, language, attachments);
        }
    }

    private interface Work<T> {
        long on(int index, T item);
    }

    /** Microseconds of CPU time for each item. */
    private static <T> double cost(List<T> items, Work<T> work) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        long sum = 0;
        for (int i = 0; i < items.size(); i++) {
            sum += work.on(i, items.get(i));
        }
        double micros = (thread.getCurrentThreadCpuTime() - start) / 1_000.0 / items.size();
        if (sum == Long.MIN_VALUE) {
            System.out.println("never, but the work must not be optimised away");
        }
        return micros;
    }

    private static List<byte[]> load(Path zip) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    messages.add(file.getInputStream(entry).readAllBytes());
                }
            }
        }
        return messages;
    }
}
