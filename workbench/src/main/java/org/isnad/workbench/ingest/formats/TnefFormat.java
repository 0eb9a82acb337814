package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;

/** TNEF ({@code winmail.dat}): what Outlook packs a message's formatted text and attachments into (MS-OXTNEF). */
final class TnefFormat implements Format {
    private static final String MEDIA_TYPE = "application/vnd.ms-tnef";

    @Override
    public String name() {
        return "tnef";
    }

    /** The signature, and after the key an attribute of the message. */
    @Override
    public boolean recognises(Head head) {
        return head.has(0, 0x78, 0x9F, 0x3E, 0x22) && head.length() > 6 && head.at(6) == 1;
    }

    @Override
    public boolean needsRandomAccess() {
        return true;
    }

    @Override
    public Opened open(Source source) throws IOException {
        return new SingleMessage(OutlookReading.open("tnef", source), source, MEDIA_TYPE);
    }
}
