package org.isnad.workbench.sample.boxes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.core.item.Locator;

/** A maildir with LF, what was sent in the folder {@code .Sent} as Dovecot and Courier name it. */
public final class MaildirWriter implements BoxWriter {
    private static final String SENT = ".Sent";

    private final Path folder;
    private final Locator locator;
    private long count;

    public MaildirWriter(Path folder, Locator locator) throws IOException {
        this.folder = folder;
        this.locator = locator;
        for (String name : List.of("cur", "new", "tmp")) {
            Files.createDirectories(folder.resolve(name));
            Files.createDirectories(folder.resolve(SENT).resolve(name));
        }
    }

    @Override
    public Locator add(boolean kept, byte[] bytes, String sender, long time) throws IOException {
        count++;
        String name = time / 1000 + ".M" + time % 1000 + "P" + (1000 + count % 30_000) + "Q" + count + ".store:2,S";
        Path current = kept ? folder.resolve(SENT).resolve("cur") : folder.resolve("cur");
        Files.write(current.resolve(name), Lines.bare(bytes));
        Locator here = kept ? locator.file(SENT) : locator;
        return here.file("cur").file(name);
    }

    @Override
    public void close() {
        // Every message is a file of its own, closed when it was written.
    }
}
