package org.isnad.workbench;

import java.nio.file.Path;
import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.workbench.store.KeyStatement;

/**
 * What adding keys came to.
 *
 * @param read the statements found in the files
 * @param added how many of them the case did not have
 * @param rejudged messages whose signatures were checked again
 * @param changed how many of those have another level now
 * @param defects of the files: entries that could not be read
 */
public record KeysOutcome(List<KeyStatement> read, int added, long rejudged, long changed, List<OfFile> defects) {
    public KeysOutcome {
        read = List.copyOf(read);
        defects = List.copyOf(defects);
    }

    /** Something wrong with one file. */
    public record OfFile(Path file, Defect defect) {}
}
