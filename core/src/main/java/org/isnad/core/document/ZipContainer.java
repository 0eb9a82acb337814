package org.isnad.core.document;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the zip around a document was written (PKWARE APPNOTE 6.3.10). Microsoft Office writes {@code [Content_Types].xml}
 * first and 1980-01-01 as the time of every entry; other programs, and whoever packs a document again by hand, write real
 * times. Gateways that add a label or take out a macro pack documents again as well.
 *
 * @param entries how many
 * @param first names of the first entries, in order
 * @param atEpoch entries with DOS time zero, 1980-01-01
 * @param earliest and
 * @param latest real time of an entry, without a zone; null where there is none
 * @param madeBy the different values of "version made by", upper byte the system
 * @param extraFields the different ids of extra fields
 * @param described entries whose sizes stand behind them, as in a stream that was written without going back
 */
public record ZipContainer(
        int entries,
        List<String> first,
        int atEpoch,
        @Nullable LocalDateTime earliest,
        @Nullable LocalDateTime latest,
        List<Integer> madeBy,
        List<Integer> extraFields,
        int described) {
    public static final ZipContainer NONE = new ZipContainer(0, List.of(), 0, null, null, List.of(), List.of(), 0);

    public ZipContainer {
        first = List.copyOf(first);
        madeBy = List.copyOf(madeBy);
        extraFields = List.copyOf(extraFields);
    }

    /** Whether every entry has the time that Microsoft Office gives to all. */
    public boolean allAtEpoch() {
        return entries > 0 && atEpoch == entries;
    }
}
