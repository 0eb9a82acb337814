package org.isnad.workbench;

import java.nio.file.Path;
import java.util.List;
import org.isnad.workbench.ingest.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * What to take in, and what goes into the custody record about it.
 *
 * @param paths files or folders
 * @param source where the dump was obtained (a URL, a person), in the operator's words, or null
 * @param statedHash a hash that was published with it, as given, or null
 * @param operator who does it
 * @param workers number of reading threads
 * @param again whether paths that were read to their end before are taken in once more, as an acquisition of their own
 * @param passwords to open encrypted archives with; what an earlier run listed as encrypted is tried once more
 */
public record IngestOrder(
        List<Path> paths,
        @Nullable String source,
        @Nullable String statedHash,
        String operator,
        int workers,
        boolean again,
        Passwords passwords) {
    public IngestOrder {
        paths = List.copyOf(paths);
    }

    public IngestOrder(
            List<Path> paths,
            @Nullable String source,
            @Nullable String statedHash,
            String operator,
            int workers,
            boolean again) {
        this(paths, source, statedHash, operator, workers, again, Passwords.NONE);
    }

    public IngestOrder(
            List<Path> paths, @Nullable String source, @Nullable String statedHash, String operator, int workers) {
        this(paths, source, statedHash, operator, workers, false);
    }
}
