package org.isnad.workbench.outlook.child.msg;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.isnad.workbench.outlook.child.mapi.Bytes;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.Tags;
import org.isnad.workbench.outlook.child.mapi.Value;

/**
 * A message as a file of its own (MS-OXMSG): a storage with a stream for each property of variable size, one stream with all
 * that have a fixed size, and a storage for each recipient and attachment.
 */
public final class MsgMessage implements MapiObject.Message {
    private static final String RECIPIENT = "__recip_version1.0_#";
    private static final String ATTACHMENT = "__attach_version1.0_#";

    /** Bytes before the first property of the stream (2.4.1): of the message itself, of one within it, of anything else. */
    private static final int TOP = 32;

    private static final int EMBEDDED = 24;
    private static final int OTHER = 8;

    private final Storage own;

    private MsgMessage(DirectoryEntry directory, int header, Consumer<String> told) {
        this.own = new Storage(directory, header, told);
    }

    /** @param told of damage that is survived */
    public static MsgMessage of(POIFSFileSystem file, Consumer<String> told) {
        return new MsgMessage(file.getRoot(), TOP, told);
    }

    @Override
    public List<Integer> ids() {
        return own.ids();
    }

    @Override
    public Optional<Value> value(int id) {
        return own.value(id);
    }

    @Override
    public List<? extends MapiObject> recipients() {
        return storages(RECIPIENT).stream()
                .map(storage -> new Storage(storage, OTHER, own.told))
                .toList();
    }

    @Override
    public int attachmentCount() {
        return storages(ATTACHMENT).size();
    }

    @Override
    public Attachment attachment(int index) {
        return new MsgAttachment(storages(ATTACHMENT).get(index), own.told);
    }

    private List<DirectoryEntry> storages(String prefix) {
        TreeMap<String, DirectoryEntry> found = new TreeMap<>();
        for (Entry entry : own.directory) {
            if (entry instanceof DirectoryEntry storage && entry.getName().startsWith(prefix)) {
                found.put(entry.getName(), storage);
            }
        }
        return List.copyOf(found.values());
    }

    private static final class MsgAttachment implements Attachment {
        private static final long MESSAGE = 5;

        private final Storage own;

        MsgAttachment(DirectoryEntry directory, Consumer<String> told) {
            this.own = new Storage(directory, OTHER, told);
        }

        @Override
        public List<Integer> ids() {
            return own.ids();
        }

        @Override
        public Optional<Value> value(int id) {
            return own.value(id);
        }

        @Override
        public Optional<Message> embedded() {
            boolean message = value(Tags.ATTACH_METHOD).map(Value::number).orElse(0L) == MESSAGE;
            Entry object = own.entries.get(Tags.ATTACH_DATA);
            return message && object instanceof DirectoryEntry storage
                    ? Optional.of(new MsgMessage(storage, EMBEDDED, own.told))
                    : Optional.empty();
        }
    }

    /** Properties of one storage. */
    private static final class Storage implements MapiObject {
        private static final String PROPERTY = "__substg1.0_";
        private static final String FIXED = "__properties_version1.0";
        private static final int LONGEST = 16 << 20;

        final DirectoryEntry directory;
        final Consumer<String> told;
        final TreeMap<Integer, Entry> entries = new TreeMap<>();
        private final TreeMap<Integer, Integer> types = new TreeMap<>();
        private final TreeMap<Integer, Value> fixed = new TreeMap<>();

        Storage(DirectoryEntry directory, int header, Consumer<String> told) {
            this.directory = directory;
            this.told = told;
            for (Entry entry : directory) {
                String name = entry.getName();
                if (name.matches(PROPERTY + "[0-9A-Fa-f]{8}")) {
                    int id = Integer.parseInt(name.substring(PROPERTY.length(), PROPERTY.length() + 4), 16);
                    entries.put(id, entry);
                    types.put(id, Integer.parseInt(name.substring(PROPERTY.length() + 4), 16));
                } else if (name.equals(FIXED) && entry instanceof DocumentEntry stream) {
                    readFixed(stream, header);
                }
            }
        }

        /** What is damaged there is not had; the others are. */
        private void readFixed(DocumentEntry stream, int header) {
            try (InputStream in = new DocumentInputStream(stream)) {
                byte[] data = in.readNBytes(LONGEST);
                for (int at = header; at + 16 <= data.length; at += 16) {
                    int type = Bytes.u16(data, at);
                    boolean isFixed = type <= 0x7 || type == 0xA || type == 0xB || type == 0x14 || type == Value.TIME;
                    if (isFixed) {
                        long number = switch (type) {
                            case 0x2 -> (short) Bytes.u16(data, at + 8);
                            case 0x3, 0x4, 0xA -> Bytes.i32(data, at + 8);
                            case 0xB -> Bytes.u16(data, at + 8);
                            default -> Bytes.i64(data, at + 8);
                        };
                        fixed.put(Bytes.u16(data, at + 2), Value.number(type, number));
                    }
                }
            } catch (IOException | RuntimeException damaged) {
                told.accept("the properties of fixed size: " + damaged.getMessage());
            }
        }

        @Override
        public List<Integer> ids() {
            TreeMap<Integer, Boolean> all = new TreeMap<>();
            entries.keySet().forEach(id -> all.put(id, true));
            fixed.keySet().forEach(id -> all.put(id, true));
            return new ArrayList<>(all.keySet());
        }

        @Override
        public Optional<Value> value(int id) {
            Entry entry = entries.get(id);
            if (entry == null) {
                return Optional.ofNullable(fixed.get(id));
            }
            return Optional.of(new Value(types.getOrDefault(id, 0), 0, () -> stream(entry)));
        }

        /** An object of another program lies there as a storage: given as the file that it would be alone. */
        private InputStream stream(Entry entry) throws IOException {
            try {
                if (entry instanceof DocumentEntry document) {
                    return new Telling(new DocumentInputStream(document), told);
                }
                try (POIFSFileSystem alone = new POIFSFileSystem()) {
                    EntryUtils.copyNodes((DirectoryEntry) entry, alone.getRoot());
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    alone.writeFilesystem(out);
                    return new ByteArrayInputStream(out.toByteArray());
                }
            } catch (IOException | RuntimeException damaged) {
                told.accept(entry.getName() + ": " + damaged.getMessage());
                throw new IOException(damaged);
            }
        }
    }
}
