package org.isnad.workbench.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.search.analysis.WordScanner;
import org.isnad.workbench.text.MessageText;
import org.isnad.workbench.text.TextExtractor;

/**
 * CPU time of indexing the texts of a zip of messages, analysis, flushes and merges included: ours, beside Lucene's
 * StandardAnalyzer on the same texts in one field. The whole process's CPU time, so that merging threads and the garbage
 * collector count. Not a test: run it by hand with the zip's path and the number of rounds.
 */
final class IndexBench {
    private final List<MessageText> texts = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        IndexBench bench = new IndexBench();
        bench.read(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        boolean oursOnly = args.length > 2;
        System.out.printf(
                Locale.ROOT,
                "%d messages, %.1f MB of text, %d words%n",
                bench.texts.size(),
                bench.texts.stream().mapToLong(t -> t.body().length()).sum() / 1e6,
                bench.words());
        for (int round = 1; round <= rounds; round++) {
            bench.measured("scan only", folder -> bench.words());
            bench.measured("Isnad", bench::ours);
            if (!oursOnly) {
                bench.measured("StandardAnalyzer", bench::standard);
            }
        }
    }

    private void read(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    byte[] bytes = file.getInputStream(entry).readAllBytes();
                    texts.add(TextExtractor.extract(MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT)));
                }
            }
        }
    }

    private long words() {
        WordScanner scanner = new WordScanner();
        long words = 0;
        for (MessageText text : texts) {
            for (String part : List.of(text.body(), text.subject(), text.from(), text.to(), text.attachmentText())) {
                scanner.read(part);
                while (scanner.next()) {
                    words++;
                }
            }
        }
        return words;
    }

    /** Something to measure, with a fresh folder to work in. */
    private interface Work {
        void in(Path folder) throws IOException;
    }

    private void measured(String name, Work work) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path folder = Files.createTempDirectory("indexbench");
        long before = system.getProcessCpuTime();
        work.in(folder);
        double seconds = (system.getProcessCpuTime() - before) / 1e9;
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                size += Files.isRegularFile(path) ? Files.size(path) : 0;
                Files.delete(path);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %6.2f CPU-s  %.3f ms a message  index %.1f MB%n",
                name,
                seconds,
                seconds * 1000 / texts.size(),
                size / 1e6);
    }

    private void ours(Path folder) throws IOException {
        try (SearchIndex index = SearchIndex.open(folder)) {
            long number = 0;
            for (MessageText text : texts) {
                number++;
                index.add(new IndexEntry(
                        number, number, Corpus.content(number), EntryKind.MESSAGE, text, number, "", false));
            }
            index.commit(number);
        }
    }

    private void standard(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (MessageText text : texts) {
                Document document = new Document();
                String all = text.subject() + "\n" + text.from() + "\n" + text.to() + "\n" + text.body() + "\n"
                        + text.attachmentText();
                document.add(new TextField("body", all, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
    }
}
