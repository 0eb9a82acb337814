package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;
import org.jspecify.annotations.Nullable;

/**
 * 7z. Its list of entries stands at the end of the file and may itself be packed or encrypted; without it nothing can
 * be read. Entries packed together are unpacked in one go, in their order.
 */
final class SevenZipFormat implements Format {
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
        SeekableByteChannel channel = source.channel();
        try {
            SevenZFile file = SevenZFile.builder()
                    .setSeekableByteChannel(channel)
                    .setMaxMemoryLimitKiB(Math.toIntExact(source.limits().decoderMemory() / 1024))
                    .setUseDefaultNameForUnnamedEntries(true)
                    .setDefaultName(PackedFile.unpackedName(source.name()))
                    .setTryToRecoverBrokenArchives(true)
                    .get();
            return new Archive(file);
        } catch (IOException | RuntimeException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    private static final class Archive implements Opened {
        private final SevenZFile file;
        private final List<SevenZArchiveEntry> list = new ArrayList<>();

        Archive(SevenZFile file) {
            this.file = file;
            file.getEntries().forEach(list::add);
        }

        @Override
        public Long expected() {
            return list.stream().filter(entry -> !isFolder(entry)).count();
        }

        @Override
        public void each(Entries entries) throws IOException {
            for (SevenZArchiveEntry entry : list) {
                IOException broken = advance();
                if (isFolder(entry)) {
                    continue;
                }
                String name = String.valueOf(entry.getName());
                if (entries.nextIsKnown()) {
                    entries.passOver();
                } else if (broken instanceof PasswordRequiredException) {
                    entries.failed(name, Phrase.of("ingest.reason.encrypted"), null, 0);
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
            return broken != null ? LazyStream.failing(() -> broken) : new Body(file);
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

        Body(SevenZFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return file.read(to, offset, length);
        }
    }
}
