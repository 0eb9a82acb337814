package org.isnad.workbench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process, as a power cut would, when a {@link DurabilityPoint} is reached for the n-th time. Before that it
 * writes down how long the files were that hold uncommitted bytes when each was last forced to the disk, so that the
 * test can take away what a power cut could have taken.
 */
public final class CrashPoint implements Durability {
    /** {@code POINT:n}. */
    public static final String AT = "isnad.crash.at";

    /** Where to write the lengths. */
    public static final String LENGTHS = "isnad.crash.lengths";

    /** The status of a process that ended here. */
    public static final int STATUS = 86;

    private final Path folder;
    private final @Nullable DurabilityPoint point;
    private final int times;
    private final @Nullable Path lengths;
    private final Map<DurabilityPoint, Integer> reached = new EnumMap<>(DurabilityPoint.class);
    private final Map<Path, Long> forced = new java.util.TreeMap<>();

    private CrashPoint(Path folder, @Nullable DurabilityPoint point, int times, @Nullable Path lengths) {
        this.folder = folder;
        this.point = point;
        this.times = times;
        this.lengths = lengths;
    }

    /** As the system properties of this process say; does nothing without them. */
    public static CrashPoint fromProperties(Path folder) {
        String at = System.getProperty(AT);
        String lengths = System.getProperty(LENGTHS);
        Path file = lengths == null ? null : Path.of(lengths);
        if (at == null) {
            return new CrashPoint(folder, null, 0, file);
        }
        int colon = at.indexOf(':');
        return new CrashPoint(
                folder,
                DurabilityPoint.valueOf(at.substring(0, colon)),
                Integer.parseInt(at.substring(colon + 1)),
                file);
    }

    @Override
    public synchronized void reached(DurabilityPoint now) {
        if (now == DurabilityPoint.AFTER_PACK_FORCE || now == DurabilityPoint.AFTER_RECOVERY_CUT) {
            note(folder.resolve("packs"));
        }
        if (now == DurabilityPoint.AFTER_CATALOG_COMMIT) {
            note(folder.resolve("catalog.sqlite-wal"));
        }
        if (now == point && reached.merge(now, 1, Integer::sum) == times) {
            write();
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private void note(Path place) {
        try (var files = Files.isDirectory(place) ? Files.list(place) : java.util.stream.Stream.of(place)) {
            for (Path file : files.filter(Files::exists).toList()) {
                forced.put(file, Files.size(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        if (lengths == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        forced.forEach((file, length) -> lines.add(length + " " + file));
        try {
            Files.write(lengths, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
