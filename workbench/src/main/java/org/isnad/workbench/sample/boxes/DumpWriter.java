package org.isnad.workbench.sample.boxes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.Locator;
import org.isnad.workbench.sample.cast.Box;

/**
 * The dump's folder: a mailbox file, a maildir, a zip of messages, and one 7z that holds a mailbox file with CRLF and
 * another 7z; beside them folders of loose documents. The parts of the outer 7z are written beside the dump first.
 */
public final class DumpWriter implements Closeable {
    private static final String BUNDLE = "lot-2.7z";

    private final Path dump;
    private final Path parts;
    private final boolean packed;
    private final Locator locator;
    private final Path innerMbox;
    private final Path innerSevenZip;
    private final Map<Box, BoxWriter> boxes = new EnumMap<>(Box.class);

    /**
     * @param parts a folder for what goes into the 7z; it is gone afterwards
     * @param packed whether the 7z is compressed however large it is
     */
    public DumpWriter(Path dump, Path parts, boolean packed) throws IOException {
        this.packed = packed;
        this.dump = dump;
        this.parts = parts;
        this.locator = Locator.root(dump.getFileName().toString());
        this.innerMbox = parts.resolve("tresorerie").resolve(Box.TREASURER.label() + ".mbox");
        this.innerSevenZip = parts.resolve(Box.VOLUNTEERS.label() + ".7z");
        Files.createDirectories(dump);
        Files.createDirectories(innerMbox.getParent());
        for (Box box : Box.values()) {
            boxes.put(box, open(box));
        }
    }

    private BoxWriter open(Box box) throws IOException {
        Locator bundle = locator.file(BUNDLE);
        return switch (box) {
            case COORDINATOR -> {
                String name = box.label() + ".mbox";
                yield new MboxWriter(dump.resolve(name), locator.file(name), box.bareLineFeeds());
            }
            case OFFICE -> new MaildirWriter(dump.resolve(box.label()), locator.file(box.label()));
            case PRESS -> {
                String name = box.label() + ".zip";
                yield new ZipBoxWriter(dump.resolve(name), locator.file(name), box.label());
            }
            case TREASURER ->
                new MboxWriter(
                        innerMbox,
                        bundle.entry(parts.relativize(innerMbox).toString().replace('\\', '/')),
                        box.bareLineFeeds());
            case VOLUNTEERS ->
                new SevenZipBoxWriter(
                        innerSevenZip, bundle.entry(innerSevenZip.getFileName().toString()));
        };
    }

    public Locator add(Box box, boolean kept, byte[] bytes, String sender, long time) throws IOException {
        BoxWriter writer = boxes.get(box);
        if (writer == null) {
            throw new IllegalStateException("no mailbox " + box);
        }
        return writer.add(kept, bytes, sender, time);
    }

    /** A loose file; folders are made as needed. */
    public Locator document(String folder, String name, byte[] content) throws IOException {
        Path path = dump.resolve(folder);
        Files.createDirectories(path);
        Files.write(path.resolve(name), content);
        return locator.file(folder).file(name);
    }

    @Override
    public void close() throws IOException {
        for (BoxWriter writer : boxes.values()) {
            writer.close();
        }
        Bundle.pack(dump.resolve(BUNDLE), parts, List.of(innerMbox, innerSevenZip), packed);
        Files.delete(innerMbox);
        Files.delete(innerSevenZip);
        Files.delete(innerMbox.getParent());
    }
}
