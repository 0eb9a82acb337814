package org.isnad.workbench.ingest.formats;

import java.util.List;
import org.isnad.workbench.ingest.Format;

/** The table of container formats, in the order in which they are asked. The wiring hands it to the walk. */
public final class Formats {
    private static final List<Format> ALL = List.of(
            new ZipFormat(),
            new GzipFormat(),
            new Bzip2Format(),
            new XzFormat(),
            new ZstdFormat(),
            new SevenZipFormat(),
            new RarFormat(),
            new OutlookStoreFormat(),
            new OutlookMessageFormat(),
            new TnefFormat(),
            new EmlxFormat(),
            new MboxFormat(),
            new TarFormat());

    private Formats() {}

    public static List<Format> all() {
        return ALL;
    }
}
