package org.isnad.bench.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The peer: what tika-app does with {@code -t -i FOLDER -o FOLDER}, in one machine without any protection. All files of a folder
 * through Tika's own parsers, as many at once as there are processors, what lies in a file into the text of that file, and each
 * text into a file of its own. Tika's parser of pictures by Tesseract is not among the modules. Prints how many texts there were, and for each failure its cause.
 */
public final class TikaBatch {
    private TikaBatch() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path out = Path.of(args[1]);
        PrintStream answers = System.out;
        AutoDetectParser parser = new AutoDetectParser();
        int texts = 0;
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<String>> results = new ArrayList<>();
            for (Path file : files) {
                results.add(threads.submit(() -> read(parser, file, out.resolve(file.getFileName() + ".txt"))));
            }
            for (Future<String> result : results) {
                String cause = cause(result);
                if (cause.isEmpty()) {
                    texts++;
                } else {
                    answers.println("failed " + cause);
                }
            }
        }
        answers.println("texts " + texts);
    }

    private static String cause(Future<String> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return (cause == null ? e : cause).getClass().getSimpleName();
        }
    }

    private static String read(AutoDetectParser parser, Path file, Path text) {
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        try (TikaInputStream in = TikaInputStream.get(file);
                Writer writer = Files.newBufferedWriter(text, StandardCharsets.UTF_8)) {
            parser.parse(in, new BodyContentHandler(writer), new Metadata(), context);
            return "";
        } catch (SAXException | TikaException e) {
            return e.getClass().getSimpleName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
