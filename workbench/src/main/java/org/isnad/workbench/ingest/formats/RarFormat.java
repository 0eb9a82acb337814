package org.isnad.workbench.ingest.formats;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;
import org.isnad.workbench.ingest.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * rar, read by {@code bsdtar} (Debian: libarchive-tools) as a process with limited memory and time, which turns it into a tar
 * on its way to us: nothing is written to a disk and no name becomes a path. Where it is missing, the archive is kept as a
 * failed item that says so.
 */
final class RarFormat implements Format {
    private static final String PROGRAM = "bsdtar";

    /** Kilobytes of address space, and seconds of processor time. */
    private static final String LIMITS = "ulimit -v 2097152; ulimit -t 3600; ulimit -c 0; exec \"$0\" \"$@\"";

    @Override
    public String name() {
        return "rar";
    }

    /** Of either layout (before 5.0 and since). */
    @Override
    public boolean recognises(Head head) {
        return head.has(0, "Rar!\u001A\u0007");
    }

    @Override
    public boolean needsRandomAccess() {
        return true;
    }

    @Override
    public Opened open(Source source) throws IOException {
        Path program = program();
        if (program == null) {
            throw UnreadableException.of("ingest.reason.program-missing", PROGRAM, "libarchive-tools");
        }
        Path archive = source.file().toAbsolutePath();
        Long listed = listed(program, archive);
        return new Opened() {
            /** The list of headers, read by itself before anything is unpacked; null where it cannot be read to its end. */
            @Override
            public @Nullable Long expected() {
                return listed;
            }

            @Override
            public void each(Entries entries) throws IOException {
                if (listed == null) {
                    entries.defect(Defect.of("ingest.defect.rar-list"));
                }
                boolean whole = false;
                try {
                    whole = unpack(program, archive, entries);
                } catch (IOException broken) {
                    entries.defect(Defect.of("ingest.defect.rar", PROGRAM));
                }
                if (!whole && !source.isKeptElsewhere()) {
                    keep(source, archive, entries);
                }
            }
        };
    }

    /** What did not come out may be damaged, encrypted or in another volume: the archive is kept for whoever can open it. */
    private static void keep(Source source, Path archive, Entries entries) throws IOException {
        try (InputStream raw = Files.newInputStream(archive)) {
            entries.failed(source.name(), Phrase.of("ingest.defect.rar", PROGRAM), raw, 0);
        }
    }

    /** Whether it came to its end. */
    private static boolean unpack(Path program, Path archive, Entries entries) throws IOException {
        Process process = start(program, List.of("-cf", "-", "--format=pax", "@" + archive));
        try (InputStream tar = process.getInputStream()) {
            new TarReader(tar, entries).read();
            boolean whole = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
            if (!whole) {
                entries.defect(Defect.of("ingest.defect.rar", PROGRAM));
            }
            return whole;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** How many entries the archive lists, or null; folders, whose names bear no mark, apart by the mode that starts the line. */
    private static @Nullable Long listed(Path program, Path archive) throws IOException {
        Process process = start(program, List.of("-tvf", archive.toString()));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long files = lines.lines().filter(line -> !line.startsWith("d")).count();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0 ? files : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LIMITS, program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static @Nullable Path program() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = folder.isEmpty() ? null : Path.of(folder).resolve(PROGRAM);
            if (file != null && Files.isExecutable(file)) {
                return file.toAbsolutePath();
            }
        }
        return null;
    }
}
