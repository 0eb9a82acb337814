package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;
import org.jspecify.annotations.Nullable;

/** tar in its V7, ustar, pax and GNU variants. It keeps no count of its entries. */
final class TarFormat implements Format {
    @Override
    public String name() {
        return "tar";
    }

    /** A whole header block whose checksum is right and whose first byte is part of a name. */
    @Override
    public boolean recognises(Head head) {
        if (head.length() < TarHeader.BLOCK || head.at(0) == 0) {
            return false;
        }
        return TarHeader.parse(head.copy(0, TarHeader.BLOCK)) != null;
    }

    @Override
    public boolean needsRandomAccess() {
        return false;
    }

    @Override
    public Opened open(Source source) {
        return new Opened() {
            @Override
            public @Nullable Long expected() {
                return null;
            }

            @Override
            public void each(Entries entries) throws IOException {
                new TarReader(source.stream(), entries).read();
            }
        };
    }
}
