package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal bytes under several names are one document, which every one of the names finds, whoever came first. */
class FileNamesTest {
    @TempDir
    Path temp;

    @Test
    void everyNameFindsTheFileAlsoOnesThatCameLater() throws IOException {
        Path first =
                folder("first", Map.of("ledger.txt", "le solde est nul", "b/copie-du-bilan.txt", "le solde est nul"));
        Path later = folder("later", Map.of("renamed-annexe.txt", "le solde est nul", "other.txt", "autre chose"));
        Path folder = temp.resolve("case");
        Workbench bench = Workbench.at(folder, CaseImage.CLOCK);
        bench.ingest(new IngestOrder(List.of(first), null, null, "tester", 2), p -> {}, () -> false);
        assertThat(found(bench, "ledger", "bilan", "annexe", "other")).containsExactly(1L, 1L, 0L, 0L);

        bench.ingest(new IngestOrder(List.of(later), null, null, "tester", 2), p -> {}, () -> false);
        assertThat(found(bench, "ledger", "bilan", "annexe", "other")).containsExactly(1L, 1L, 1L, 1L);

        bench.reindex(n -> {});
        assertThat(found(bench, "ledger", "bilan", "annexe", "other")).containsExactly(1L, 1L, 1L, 1L);
    }

    private static List<Long> found(Workbench bench, String... names) {
        return List.of(names).stream()
                .map(name -> bench.search((ParsedQuery) QueryParser.parse("filename:" + name), 10, 0)
                        .total())
                .toList();
    }

    private Path folder(String name, Map<String, String> files) throws IOException {
        Path folder = temp.resolve(name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }
}
