package org.isnad.workbench.ingest;

import java.time.Instant;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * The custody record of one acquisition: who brought which bytes into the case, from where, when, with what tool.
 *
 * @param acquisition its number in the case
 * @param sourceUrl where the dump was obtained, as the operator says, or empty
 * @param sourceHash a hash published with the dump, as the operator says, or empty
 * @param operator who ran the ingest
 * @param start in UTC
 * @param end in UTC, or null while it runs or when it was interrupted
 * @param toolVersion version of Isnad
 * @param paths what was given on the command line
 * @param inputs every input file that was read, in the order of reading
 */
public record Custody(
        long acquisition,
        String sourceUrl,
        String sourceHash,
        String operator,
        Instant start,
        @Nullable Instant end,
        String toolVersion,
        List<String> paths,
        List<Input> inputs) {
    public Custody {
        paths = List.copyOf(paths);
        inputs = List.copyOf(inputs);
    }

    /**
     * One file as it was read.
     *
     * @param path absolute
     * @param size in bytes
     * @param sha256 of its bytes
     */
    public record Input(String path, long size, ItemId sha256) {}
}
