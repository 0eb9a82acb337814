package org.isnad.workbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Temporary files inside the case; what is left of them is removed when the next writer opens. */
record SpoolFolder(Path folder, Problems problems) {
    Path newFile() {
        try {
            return Files.createTempFile(folder, "spool-", ".tmp");
        } catch (IOException e) {
            throw problems.of(e);
        }
    }

    void clear(Durability steps) {
        steps.reached(DurabilityPoint.BEFORE_SPOOL_CLEAR);
        try {
            Files.createDirectories(folder);
            try (var left = Files.walk(folder)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    if (!each.equals(folder)) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            throw problems.of(e);
        }
        steps.reached(DurabilityPoint.AFTER_SPOOL_CLEAR);
    }
}
