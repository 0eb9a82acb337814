package org.isnad.workbench.sample.boxes;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.isnad.core.item.Locator;

/** Single messages in a 7z, copied and not compressed: what compresses is the archive around it. */
public final class SevenZipBoxWriter implements BoxWriter {
    private final SevenZOutputFile out;
    private final Locator locator;
    private final EmlNames names = new EmlNames();

    public SevenZipBoxWriter(Path file, Locator locator) throws IOException {
        this.out = new SevenZOutputFile(file.toFile());
        this.out.setContentCompression(SevenZMethod.COPY);
        this.locator = locator;
    }

    @Override
    public Locator add(boolean kept, byte[] bytes, String sender, long time) throws IOException {
        String name = names.next(kept);
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        entry.setSize(bytes.length);
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
