package org.isnad.workbench.ingest.formats;

import java.util.List;
import org.isnad.workbench.ingest.Format;

/** The table of container formats, in the order in which they are asked. The wiring hands it to the walk. */
public final class Formats {
    private static final List<Format> ALL = List.of();

    private Formats() {}

    public static List<Format> all() {
        return ALL;
    }
}
