package org.isnad.workbench.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.isnad.workbench.document.PagesReading;
import org.isnad.workbench.store.RecognisedWord;

/**
 * The program {@code tesseract} of the system: a picture on its standard input, a table of words on its output. It sees only
 * pictures that our own child process has drawn, never a file of the dump.
 *
 * @param languages those of Arabic, French and English that are installed
 */
public record Tesseract(List<String> languages) {
    private static final String PROGRAM = "tesseract";
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final List<String> WANTED = List.of("ara", "fra", "eng");
    private static final Duration PER_PAGE = Duration.ofMinutes(3);

    /** Columns of its table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static final int COLUMNS = 12;

    private static final String WORD_LEVEL = "5";

    /** Ten thousandths: positions are kept as parts of the page, whatever its size in pixels was. */
    private static final int WHOLE = 10_000;

    public Tesseract {
        languages = List.copyOf(languages);
    }

    /** The one that is installed; empty where none is, or none of the languages. */
    public static Optional<Tesseract> find() {
        try {
            String list =
                    run(List.of(PROGRAM, "--list-langs"), new byte[0], PER_PAGE).orElse("");
            List<String> there =
                    list.lines().map(String::strip).filter(WANTED::contains).toList();
            return there.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tesseract(
                            WANTED.stream().filter(there::contains).toList()));
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    /** The words of a page; empty if it took too long or gave up. */
    public Optional<List<RecognisedWord>> read(PagesReading.PageImage page, byte[] png) {
        try {
            return run(
                            List.of(PROGRAM, "stdin", "stdout", "-l", String.join("+", languages), "--psm", "3", "tsv"),
                            png,
                            PER_PAGE)
                    .map(table -> words(page, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RecognisedWord> words(PagesReading.PageImage page, String table) {
        List<RecognisedWord> words = new ArrayList<>();
        for (String line : table.lines().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            if (cells.length == COLUMNS && cells[0].equals(WORD_LEVEL) && !cells[11].isBlank()) {
                words.add(new RecognisedWord(
                        page.page(),
                        Integer.parseInt(cells[2]) * 1000
                                + Integer.parseInt(cells[3]) * 100
                                + Integer.parseInt(cells[4]),
                        part(cells[6], page.width()),
                        part(cells[7], page.height()),
                        part(cells[8], page.width()),
                        part(cells[9], page.height()),
                        (int) Double.parseDouble(cells[10]),
                        cells[11].strip()));
            }
        }
        return words;
    }

    private static int part(String pixels, int of) {
        return (int) (Long.parseLong(pixels) * WHOLE / Math.max(1, of));
    }

    private static Optional<String> run(List<String> command, byte[] input, Duration limit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ending(command)).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        // As many pages are read at once as there are processors.
        environment.put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answer(process, input));
        try {
            String text = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (TimeoutException | ExecutionException gaveUp) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * A page takes it up to minutes, and it would go on with it when we are killed. {@code setpriv} (Debian: util-linux) has the
     * system end it with the thread that started it, which waits for it here.
     */
    private static List<String> ending(List<String> command) {
        if (!Files.isExecutable(SETPRIV)) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of(SETPRIV.toString(), "--pdeathsig", "KILL"));
        whole.addAll(command);
        return whole;
    }

    private static String answer(Process process, byte[] input) {
        try (InputStream in = process.getInputStream()) {
            try (OutputStream out = process.getOutputStream()) {
                out.write(input);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
