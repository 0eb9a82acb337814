package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.isnad.core.item.Phrase;

/**
 * The case folder: packs of original bytes and the catalog. Self-contained; can be copied to another computer while no
 * writer has it.
 */
public final class CaseStore {
    /** What a run that died while making a case may have left: no reason not to make it now. */
    private static final Set<String> LEFT_BY_CREATE = Set.of("packs", "spool", "writer.lock", "catalog.new");

    private CaseStore() {}

    /** Whether there is a case at that path, readable or not. */
    public static boolean isCase(Path folder) {
        return Files.isRegularFile(new CaseFolder(folder).catalog());
    }

    /**
     * Makes an empty case at a path where nothing is yet, or an empty folder; all of it or nothing.
     *
     * @throws CaseProblem if there is something else, or the disk fails
     */
    public static void create(Path root, Durability steps) {
        CaseFolder folder = new CaseFolder(root);
        Problems problems = new Problems(root);
        try {
            if (Files.exists(root) && !isFree(root)) {
                throw problems.notCreatable();
            }
            Files.createDirectories(folder.packs());
            Files.createDirectories(folder.spool());
            try (WriterLock _ = WriterLock.take(folder, problems)) {
                make(folder, problems, steps);
            }
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    /** The catalog gets its name when it is whole: before that there is no case. */
    private static void make(CaseFolder folder, Problems problems, Durability steps) throws IOException {
        Path making = folder.catalogInTheMaking();
        Files.deleteIfExists(making);
        Catalog.create(making, problems);
        steps.reached(DurabilityPoint.BEFORE_CASE_FORCE);
        try (FileChannel catalog = FileChannel.open(making, StandardOpenOption.WRITE)) {
            catalog.force(true);
        }
        steps.reached(DurabilityPoint.AFTER_CASE_FORCE);
        steps.reached(DurabilityPoint.BEFORE_CASE_RENAME);
        Files.move(making, folder.catalog(), StandardCopyOption.ATOMIC_MOVE);
        CaseFolder.forceFolder(folder.root());
        steps.reached(DurabilityPoint.AFTER_CASE_RENAME);
    }

    private static boolean isFree(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (var files = Files.list(root)) {
            return files.allMatch(file -> {
                String name = file.getFileName().toString();
                return LEFT_BY_CREATE.contains(name) || name.startsWith("catalog.new-");
            });
        }
    }

    /**
     * Opens the case for its one writer and brings it back to its last commit, whatever happened since.
     *
     * @throws CaseProblem if there is no case, or it is damaged, newer, or has a writer already
     */
    public static CaseWriter openWriter(Path root, Durability steps) {
        return CaseWriter.open(root, steps, CaseWriter.PACK_BYTES);
    }

    /**
     * Opens the case for reading, beside a writer and other readers; every query sees the last commit.
     *
     * @throws CaseProblem if there is no case, or it is damaged or newer
     */
    public static CaseReader openReader(Path root) {
        return CaseReader.open(root);
    }

    /**
     * Reads every byte of the case and compares it with its hash: what is wrong, a sentence each. Takes as long as reading
     * the packs and decoding every attachment.
     *
     * @throws CaseProblem if the case cannot even be opened
     */
    public static List<Phrase> verify(Path root) {
        return Verification.of(new CaseFolder(root), new Problems(root));
    }

    /** When the catalog last changed, or the epoch where that cannot be seen. */
    public static Instant lastChange(Path root) {
        Path catalog = new CaseFolder(root).catalog();
        Path log = catalog.resolveSibling(catalog.getFileName() + "-wal");
        try {
            return Files.getLastModifiedTime(Files.exists(log) ? log : catalog).toInstant();
        } catch (IOException _) {
            // The log may be taken away between the two questions, when a writer ends.
            return Instant.EPOCH;
        }
    }

    /** The folder of the search index within a case. */
    public static Path indexFolder(Path root) {
        return root.resolve("index");
    }

    /** The folder for temporary files within a case; emptied whenever a writer opens. */
    public static Path spoolFolder(Path root) {
        return new CaseFolder(root).spool();
    }
}
