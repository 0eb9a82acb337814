package org.isnad.workbench.sample.boxes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.core.item.Locator;
import org.isnad.workbench.sample.prose.Dates;

/** A mailbox file (RFC 4155): with LF and the "mboxrd" way of escaping, or with CRLF and the older "mboxo". */
public final class MboxWriter implements BoxWriter {
    private final OutputStream out;
    private final Locator locator;
    private final boolean bareLineFeeds;
    private long ordinal;

    public MboxWriter(Path file, Locator locator, boolean bareLineFeeds) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.locator = locator;
        this.bareLineFeeds = bareLineFeeds;
    }

    @Override
    public Locator add(boolean kept, byte[] bytes, String sender, long time) throws IOException {
        String lineEnd = bareLineFeeds ? "\n" : "\r\n";
        String separator = "From " + sender + " " + Dates.asctime(time) + lineEnd;
        out.write(separator.getBytes(StandardCharsets.US_ASCII));
        Lines.escaped(bareLineFeeds ? Lines.bare(bytes) : bytes, bareLineFeeds, out);
        out.write(lineEnd.getBytes(StandardCharsets.US_ASCII));
        ordinal++;
        return locator.ordinal(ordinal);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
