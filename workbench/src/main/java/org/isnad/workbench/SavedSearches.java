package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.workbench.publish.Csv;

/**
 * Queries under names, for whoever works on a case: a file {@code searches.csv} in its folder, beside the catalog and not in it,
 * so that they can be kept while an ingest runs, and copied to another case.
 */
public final class SavedSearches {
    private final Path file;

    private SavedSearches(Path file) {
        this.file = file;
    }

    static SavedSearches of(Path folder) {
        return new SavedSearches(folder.resolve("searches.csv"));
    }

    /** By name. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> searches = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                Csv.rows(Files.readString(file)).stream()
                        .filter(row -> row.size() == 2)
                        .forEach(row -> searches.put(row.getFirst(), unguarded(row.getLast())));
            }
            return searches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The apostrophe that keeps a query such as {@code -draft} from being a formula. */
    private static String unguarded(String query) {
        return query.startsWith("'-") ? query.substring(1) : query;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /** In place of what the name stood for. */
    public void put(String name, String query) {
        SortedMap<String, String> searches = all();
        searches.put(name, query);
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<String, String> entry : searches.entrySet()) {
            rows.append(Csv.row(List.of(entry.getKey(), entry.getValue())));
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, rows, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
