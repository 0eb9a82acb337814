package org.isnad.workbench.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.Acquisition;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseStore;
import org.isnad.workbench.store.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Where a reference lies: {@code CASE/references/NAME/}, with {@code reference.tsv} (who supplied it), {@code mail/} (a case
 * of its own, so that nothing of it comes into the figures of the dump) and {@code comparison.tsv} (what was found).
 */
public final class ReferenceFolder {
    private static final String ALL = "references";
    private static final int LONGEST_NAME = 60;

    private final Path folder;

    private ReferenceFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder for this supplier, which need not exist yet. */
    public static ReferenceFolder of(Path caseFolder, String supplier) {
        return new ReferenceFolder(caseFolder.resolve(ALL).resolve(name(supplier)));
    }

    /** All that are there, by name. */
    public static List<ReferenceFolder> all(Path caseFolder) {
        Path folder = caseFolder.resolve(ALL);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("reference.tsv")))
                    .sorted()
                    .map(ReferenceFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and digits of the supplier's name; two names that differ in signs only get a number of their own. */
    private static String name(String supplier) {
        String plain = supplier.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("^-+|-+$", "");
        String hash = Hashes.of(supplier.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 6);
        return (cut.isEmpty() ? "reference" : cut) + "-" + hash;
    }

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The case that holds its mail. */
    public Path mail() {
        return folder.resolve("mail");
    }

    Path comparison() {
        return folder.resolve("comparison.tsv");
    }

    /** Writes down who supplied it; the first word stands. */
    public void note(String supplier, String source, Instant now) {
        Path file = folder.resolve("reference.tsv");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("reference.tsv.part");
            Files.writeString(
                    unfinished,
                    "supplier\t" + line(supplier) + "\nsource\t" + line(source) + "\nnoted\t" + now + "\n",
                    StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    /** What is known of it; empty where no mail of it was taken in yet. */
    public Optional<Exhibit> exhibit() {
        if (!CaseStore.isCase(mail())) {
            return Optional.empty();
        }
        try (CaseReader reader = CaseStore.openReader(mail())) {
            List<String> lines = Files.readAllLines(folder.resolve("reference.tsv"), StandardCharsets.UTF_8);
            List<Acquisition> runs = reader.custody().acquisitions();
            Summary summary = reader.overview().summary();
            Set<String> files = new TreeSet<>();
            ItemId hash = hash(reader, files);
            return Optional.of(new Exhibit(
                    name(),
                    value(lines, "supplier"),
                    value(lines, "source"),
                    runs.isEmpty()
                            ? Instant.parse(value(lines, "noted"))
                            : runs.getFirst().started(),
                    !runs.isEmpty() && runs.getLast().ended() != null,
                    files.size(),
                    hash,
                    summary.messages(),
                    summary.firstDate(),
                    summary.lastDate()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "\t"))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** A file that was read again by a resumed run was received once. */
    private static @Nullable ItemId hash(CaseReader reader, Set<String> lines) {
        List<ItemId> hashes = new ArrayList<>();
        reader.custody().forEachInputFile(file -> {
            ItemId sha256 = file.sha256();
            String line = (sha256 == null ? "-" : sha256.hex()) + "  "
                    + file.locator().text() + "\n";
            if (lines.add(line) && sha256 != null) {
                hashes.add(sha256);
            }
        });
        if (lines.size() == 1) {
            return hashes.isEmpty() ? null : hashes.getFirst();
        }
        MessageDigest digest = Hashes.sha256();
        lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return lines.isEmpty() ? null : ItemId.of(digest.digest());
    }
}
