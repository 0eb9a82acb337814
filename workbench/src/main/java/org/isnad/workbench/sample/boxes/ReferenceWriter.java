package org.isnad.workbench.sample.boxes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.core.item.Locator;
import org.isnad.workbench.sample.cast.Box;

/**
 * The organisation's own mailboxes as its server gives them out: what truly stood there, in other containers than the
 * dump's. A private person's mailbox at the large provider is not the organisation's to give.
 */
public final class ReferenceWriter implements Closeable {
    private final Map<Box, BoxWriter> boxes = new EnumMap<>(Box.class);

    /** @param folder must not be there yet */
    public ReferenceWriter(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(folder);
        Locator root =
                Locator.root(folder.toAbsolutePath().normalize().getFileName().toString());
        for (Box box : Box.values()) {
            if (box.isOrganisations()) {
                boxes.put(box, open(box, folder, root));
            }
        }
    }

    private static BoxWriter open(Box box, Path folder, Locator root) throws IOException {
        String label = box.label();
        return switch (box) {
            case OFFICE, PRESS -> new MboxWriter(folder.resolve(label + ".mbox"), root.file(label + ".mbox"), true);
            case COORDINATOR, TREASURER, VOLUNTEERS -> new MaildirWriter(folder.resolve(label), root.file(label));
        };
    }

    /** @return where it stands; nothing for a mailbox that is not the organisation's */
    public Optional<Locator> add(Box box, boolean kept, byte[] bytes, String sender, long time) throws IOException {
        BoxWriter writer = boxes.get(box);
        return writer == null ? Optional.empty() : Optional.of(writer.add(kept, bytes, sender, time));
    }

    @Override
    public void close() throws IOException {
        for (BoxWriter writer : boxes.values()) {
            writer.close();
        }
    }
}
