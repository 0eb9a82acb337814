package org.isnad.workbench.ingest.formats;

import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;

/** gzip (RFC 1952): one or many members that make up one file. */
final class GzipFormat implements Format {
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int NAME_LENGTH = 1024;

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(0, 0x1F, 0x8B, 8) && head.length() > 3 && (head.at(3) & 0xE0) == 0;
    }

    @Override
    public boolean needsRandomAccess() {
        return false;
    }

    @Override
    public boolean packsOneFile() {
        return true;
    }

    @Override
    public Opened open(Source source) {
        return new PackedFile(source, entryName(source), GzipStream::new);
    }

    /** The original name if the header keeps it, else that of the packed file without its ending. */
    private static String entryName(Source source) {
        Head head = source.head();
        int at = 10;
        if ((head.at(3) & HAS_EXTRA) != 0 && head.length() > 12) {
            at = 12 + (head.at(10) | head.at(11) << 8);
        }
        if ((head.at(3) & HAS_NAME) != 0) {
            String name = head.latin1(at, NAME_LENGTH);
            int end = name.indexOf('\0');
            if (end > 0) {
                return name.substring(0, end);
            }
        }
        return PackedFile.unpackedName(source.name());
    }
}
