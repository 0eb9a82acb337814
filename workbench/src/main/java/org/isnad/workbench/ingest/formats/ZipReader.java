package org.isnad.workbench.ingest.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.Passwords;
import org.jspecify.annotations.Nullable;

/** Reads a zip archive in the order of its central directory. */
final class ZipReader implements Format.Opened {
    private final RandomBytes directoryBytes;
    private final RandomBytes bytes;
    private final ZipDirectory directory;
    private final SeekableByteChannel channel;
    private final ZipBodies bodies;
    private final Passwords passwords;
    private boolean unlocked;

    ZipReader(
            RandomBytes directoryBytes,
            RandomBytes bytes,
            ZipDirectory directory,
            SeekableByteChannel channel,
            IngestLimits limits,
            Passwords passwords) {
        this.passwords = passwords;
        this.directoryBytes = directoryBytes;
        this.bytes = bytes;
        this.directory = directory;
        this.channel = channel;
        this.bodies = new ZipBodies(limits);
    }

    /** What the end record says, folders apart; if that cannot be, what the directory holds. */
    @Override
    public @Nullable Long expected() {
        Long declared = directory.declared();
        return (declared == null ? directory.records() : declared) - directory.folders();
    }

    @Override
    public void each(Entries entries) throws IOException {
        Long declared = directory.declared();
        if (declared == null) {
            entries.defect(Defect.of("ingest.defect.zip-count", directory.records()));
        }
        long at = directory.start();
        for (long i = 0; i < directory.records(); i++) {
            ZipRecord record = ZipRecord.central(directoryBytes, at);
            if (!record.isFolder()) {
                entry(record, entries);
            }
            at = record.end();
        }
        for (long i = directory.records(); declared != null && i < declared; i++) {
            entries.failed("", Phrase.of("ingest.reason.missing-entry"), null, 0);
        }
    }

    private void entry(ZipRecord record, Entries entries) throws IOException {
        if (entries.nextIsKnown()) {
            entries.passOver();
            return;
        }
        long header = record.headerOffset() + directory.shift();
        if (!bytes.has(header, ZipRecord.LOCAL) || header + ZipRecord.LOCAL_LENGTH > bytes.length()) {
            entries.failed(record.name(), Phrase.of("ingest.reason.local-header"), null, 0);
            return;
        }
        long start = header + ZipRecord.LOCAL_LENGTH + bytes.u16(header + 26) + bytes.u16(header + 28);
        InputStream packed = packed(start, record.packed());
        if (record.isEncrypted()) {
            encrypted(record, header, start, entries);
        } else if (!ZipBodies.knows(record.method())) {
            entries.failed(record.name(), Phrase.of("ingest.reason.method", record.method()), packed, record.packed());
        } else {
            long received = Math.min(Math.max(record.packed(), 0), bytes.length());
            entries.bytes(record.name(), () -> received, body(record, packed));
        }
    }

    private void encrypted(ZipRecord record, long header, long start, Entries entries) throws IOException {
        long received = Math.min(Math.max(record.packed(), 0), bytes.length());
        InputStream body;
        try {
            body = new ZipUnlocking(bytes, bodies, passwords)
                    .open(record, header, () -> packed(start, record.packed()));
        } catch (IOException damaged) {
            entries.bytes(record.name(), () -> received, LazyStream.failing(() -> damaged));
            return;
        }
        if (body == null) {
            entries.failed(
                    record.name(), Phrase.of(passwords.reason()), packed(start, record.packed()), record.packed());
            return;
        }
        if (!unlocked) {
            unlocked = true;
            entries.defect(Defect.of("ingest.note.password-used"));
        }
        entries.bytes(record.name(), () -> received, body);
    }

    private InputStream body(ZipRecord record, InputStream packed) {
        return new LazyStream(() -> new CheckedBody(bodies.open(record.method(), packed), record.crc(), record.size()));
    }

    /** An entry that claims to reach into the directory is cut off there: the rest is not its bytes. */
    private InputStream packed(long start, long length) {
        long limit = start < directory.start() ? directory.start() : bytes.length();
        long there = Math.max(0, limit - start);
        return length >= 0 && length <= there
                ? bytes.stream(start, length)
                : new SequenceInputStream(bytes.stream(start, there), LazyStream.failing(EOFException::new));
    }

    @Override
    public void close() throws IOException {
        bodies.close();
        channel.close();
    }
}
