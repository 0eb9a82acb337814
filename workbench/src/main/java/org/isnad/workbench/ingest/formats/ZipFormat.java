package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.MediaTypes;
import org.isnad.workbench.ingest.Source;

/**
 * zip (PKWARE APPNOTE 6.3.10), read by its central directory, or from the front where that is missing. Documents that
 * happen to be a zip are not archives.
 *
 * <p>Read by our own code: the JDK's refuses archives that others read, keeps names of a million entries in memory and
 * wants a file; we have to give what can be had of a damaged one.
 */
final class ZipFormat implements Format {
    @Override
    public String name() {
        return "zip";
    }

    /** An entry's local header; or the end record of an archive without any. */
    @Override
    public boolean recognises(Head head) {
        boolean zip =
                head.has(0, "PK\u0003\u0004") || head.has(0, "PK00PK\u0003\u0004") || head.has(0, "PK\u0005\u0006");
        return zip && MediaTypes.zipDocument(head).isEmpty();
    }

    @Override
    public boolean needsRandomAccess() {
        return true;
    }

    @Override
    public Opened open(Source source) throws IOException {
        SeekableByteChannel channel = source.channel();
        RandomBytes bytes = new RandomBytes(channel);
        ZipDirectory directory = ZipDirectory.find(bytes);
        return directory == null
                ? new ZipSalvage(bytes, channel, source.limits())
                : new ZipReader(
                        bytes, new RandomBytes(channel), directory, channel, source.limits(), source.passwords());
    }
}
