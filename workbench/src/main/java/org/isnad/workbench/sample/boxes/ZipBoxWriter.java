package org.isnad.workbench.sample.boxes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.isnad.core.item.Locator;

/**
 * Single messages in a zip. Entries are stored, not deflated, and dated alike: neither another zlib nor another time
 * zone may change a byte.
 */
public final class ZipBoxWriter implements BoxWriter {
    /** Before 1980 in every time zone: then the format's smallest date is written, whatever the zone. */
    private static final long BEFORE_1980 = 0;

    private final ZipArchiveOutputStream out;
    private final Locator locator;
    private final String folder;
    private final EmlNames names = new EmlNames();

    public ZipBoxWriter(Path file, Locator locator, String folder) throws IOException {
        this.out = new ZipArchiveOutputStream(file);
        this.locator = locator;
        this.folder = folder;
    }

    @Override
    public Locator add(boolean kept, byte[] bytes, String sender, long time) throws IOException {
        String name = folder + "/" + names.next(kept);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipMethod.STORED.getCode());
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTime(BEFORE_1980);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
        return locator.entry(name);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
