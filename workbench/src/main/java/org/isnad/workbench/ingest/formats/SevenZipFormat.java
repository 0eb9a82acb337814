package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.ingest.Source;
import org.isnad.workbench.ingest.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * 7z. Its list of entries stands at the end of the file and may itself be packed or encrypted; without it nothing can
 * be read. Entries packed together are unpacked in one go, in their order.
 */
final class SevenZipFormat implements Format {
    /** Of a long entry so many bytes show whether a password fits: wrong ones give no stream that can be unpacked. */
    private static final long PROBE = 16 << 20;

    @Override
    public String name() {
        return "7z";
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(0, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
    }

    @Override
    public boolean needsRandomAccess() {
        return true;
    }

    @Override
    public Opened open(Source source) throws IOException {
        Passwords passwords = source.passwords();
        SevenZFile plain;
        try {
            plain = file(source, null);
        } catch (PasswordRequiredException listIsEncrypted) {
            return unlocked(source, passwords);
        }
        if (!passwords.isEmpty() && needsPassword(source)) {
            for (String password : passwords.list()) {
                if (opens(source, password)) {
                    plain.close();
                    return new Archive(file(source, password), passwords, true);
                }
            }
        }
        return new Archive(plain, passwords, false);
    }

    /** The list of entries itself is encrypted: without a password that fits not even that is had. */
    private static Opened unlocked(Source source, Passwords passwords) throws IOException {
        for (String password : passwords.list()) {
            try {
                return new Archive(file(source, password), passwords, true);
            } catch (IOException | RuntimeException another) {
                if (another instanceof MemoryLimitException) {
                    throw another;
                }
            }
        }
        throw UnreadableException.of(passwords.reason());
    }

    private static SevenZFile file(Source source, @Nullable String password) throws IOException {
        SeekableByteChannel channel = source.channel();
        try {
            SevenZFile.Builder builder = SevenZFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxMemoryLimitKiB(Math.toIntExact(source.limits().decoderMemory() / 1024))
                    .setUseDefaultNameForUnnamedEntries(true)
                    .setDefaultName(PackedFile.unpackedName(source.name()))
                    .setTryToRecoverBrokenArchives(true);
            return password == null
                    ? builder.get()
                    : builder.setPassword(password.toCharArray()).get();
        } catch (IOException | RuntimeException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    private static boolean needsPassword(Source source) throws IOException {
        try (SevenZFile file = file(source, null)) {
            return reads(file) instanceof PasswordRequiredException;
        }
    }

    private static boolean opens(Source source, String password) {
        try (SevenZFile file = file(source, password)) {
            return reads(file) == null;
        } catch (IOException | RuntimeException another) {
            return false;
        }
    }

    /** Reads the first entry with content, to its end and so past its checksum unless it is long; what went wrong, or null. */
    private static @Nullable Exception reads(SevenZFile file) {
        byte[] piece = new byte[1 << 16];
        try {
            for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                if (entry.hasStream() && entry.getSize() > 0) {
                    long left = PROBE;
                    for (int n = file.read(piece); n > 0 && left > 0; n = file.read(piece)) {
                        left -= n;
                    }
                    return null;
                }
            }
            return null;
        } catch (IOException | RuntimeException wrong) {
            return wrong;
        }
    }

    private static final class Archive implements Opened {
        private final SevenZFile file;
        private final Passwords passwords;
        private final boolean unlocked;
        private final List<SevenZArchiveEntry> list = new ArrayList<>();

        Archive(SevenZFile file, Passwords passwords, boolean unlocked) {
            this.file = file;
            this.passwords = passwords;
            this.unlocked = unlocked;
            file.getEntries().forEach(list::add);
        }

        @Override
        public Long expected() {
            return list.stream().filter(entry -> !isFolder(entry)).count();
        }

        @Override
        public void each(Entries entries) throws IOException {
            if (unlocked) {
                entries.defect(Defect.of("ingest.note.password-used"));
            }
            for (SevenZArchiveEntry entry : list) {
                IOException broken = advance();
                if (isFolder(entry)) {
                    continue;
                }
                String name = String.valueOf(entry.getName());
                if (entries.nextIsKnown()) {
                    entries.passOver();
                } else if (broken instanceof PasswordRequiredException) {
                    entries.failed(name, Phrase.of(passwords.reason()), null, 0);
                } else {
                    // Packed sizes are known of whole blocks only.
                    entries.bytes(name, broken == null ? this::packed : () -> 0, body(broken));
                }
            }
        }

        /** Moves to the next entry; what goes wrong there is that entry's misfortune, not the archive's. */
        private @Nullable IOException advance() {
            try {
                file.getNextEntry();
                return null;
            } catch (IOException broken) {
                return broken;
            } catch (RuntimeException damaged) {
                return new IOException(damaged);
            }
        }

        private InputStream body(@Nullable IOException broken) {
            return broken != null ? LazyStream.failing(() -> broken) : new Body(file, passwords);
        }

        private long packed() {
            return Math.max(0, file.getStatisticsForCurrentEntry().getCompressedCount());
        }

        private static boolean isFolder(SevenZArchiveEntry entry) {
            return entry.isDirectory() || entry.isAntiItem();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** The current entry of the archive. */
    private static final class Body extends InputStream {
        private final SevenZFile file;
        private final Passwords passwords;

        Body(SevenZFile file, Passwords passwords) {
            this.file = file;
            this.passwords = passwords;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return file.read(to, offset, length);
            } catch (PasswordRequiredException encrypted) {
                throw UnreadableException.of(passwords.reason());
            }
        }
    }
}
