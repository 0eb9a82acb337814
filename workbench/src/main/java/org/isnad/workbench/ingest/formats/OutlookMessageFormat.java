package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.util.Locale;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.MediaTypes;
import org.isnad.workbench.ingest.Source;

/** MSG: one message as Outlook saves it. Its rendering is the item; the file itself is kept beside it, byte for byte. */
final class OutlookMessageFormat implements Format {
    @Override
    public String name() {
        return "msg";
    }

    @Override
    public boolean recognises(Head head) {
        return MediaTypes.isOleStorage(head) && MediaTypes.of(head).equals(MediaTypes.OUTLOOK_MESSAGE);
    }

    /** The directory, which tells messages from documents, may lie behind the head; then what is called a message is one. */
    @Override
    public boolean recognises(Head head, String name) {
        return recognises(head)
                || (MediaTypes.isOleStorage(head)
                        && MediaTypes.of(head).equals(MediaTypes.OLE_STORAGE)
                        && name.toLowerCase(Locale.ROOT).endsWith(".msg")
                        && directoryAt(head) >= head.length());
    }

    /** MS-CFB, 2.2: the sector of the directory stands at 48, the size of sectors as a power of two at 30. */
    private static long directoryAt(Head head) {
        if (head.length() < 52) {
            return 0;
        }
        long sector = head.at(48) | head.at(49) << 8 | head.at(50) << 16 | (long) head.at(51) << 24;
        return (sector + 1) << Math.min(12, head.at(30));
    }

    @Override
    public boolean needsRandomAccess() {
        return true;
    }

    @Override
    public Opened open(Source source) throws IOException {
        return new SingleMessage(OutlookReading.open("msg", source), source, MediaTypes.OUTLOOK_MESSAGE);
    }
}
