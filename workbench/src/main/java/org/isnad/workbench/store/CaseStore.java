package org.isnad.workbench.store;

import java.nio.file.Path;

/**
 * The case folder: packs of original bytes and the catalog. Self-contained; can be copied to another computer while no
 * writer has it.
 */
// Bodies follow in the next slice.
@SuppressWarnings("DoNotCallSuggester")
public final class CaseStore {
    private CaseStore() {}

    /** Whether there is a case at that path, readable or not. */
    public static boolean isCase(Path folder) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** Makes an empty case at a path where nothing is yet, or an empty folder; all of it or nothing. */
    public static void create(Path folder, Durability steps) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /**
     * Opens the case for its one writer and brings it back to its last commit, whatever happened since.
     *
     * @throws CaseProblem if there is no case, or it is damaged, newer, or has a writer already
     */
    public static CaseWriter openWriter(Path folder, Durability steps) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /**
     * Opens the case for reading, beside a writer and other readers; every query sees the last commit.
     *
     * @throws CaseProblem if there is no case, or it is damaged or newer
     */
    public static CaseReader openReader(Path folder) {
        throw new UnsupportedOperationException("store: in the next slice");
    }

    /** The folder of the search index within a case. */
    public static Path indexFolder(Path folder) {
        return folder.resolve("index");
    }
}
