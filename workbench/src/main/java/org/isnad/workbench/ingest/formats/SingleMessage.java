package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Source;
import org.isnad.workbench.outlook.OutlookChild;

/** A file of Outlook's that holds one message: its rendering, and the file itself unless somebody else keeps it. */
record SingleMessage(OutlookChild child, Source source, String mediaType) implements Format.Opened {
    /** The format: one message, and the file. */
    @Override
    public Long expected() {
        return source.isKeptElsewhere() ? 1L : 2L;
    }

    @Override
    public void each(Entries entries) throws IOException {
        if (entries.nextIsKnown()) {
            entries.passOver();
        } else {
            OutlookReading.message(child, 0, "message.eml", entries);
        }
        if (!source.isKeptElsewhere()) {
            entries.original(source.name(), mediaType);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
