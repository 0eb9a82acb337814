package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.IngestLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip archive without a usable central directory, mostly a truncated one, from local header to local header.
 * How many entries it had nobody can say.
 */
final class ZipSalvage implements Format.Opened {
    private static final int DEFLATED = 8;

    private final RandomBytes bytes;
    private final SeekableByteChannel channel;
    private final ZipBodies bodies;

    ZipSalvage(RandomBytes bytes, SeekableByteChannel channel, IngestLimits limits) {
        this.bytes = bytes;
        this.channel = channel;
        this.bodies = new ZipBodies(limits);
    }

    @Override
    public @Nullable Long expected() {
        return null;
    }

    @Override
    public void each(Entries entries) throws IOException {
        entries.defect(Defect.of("ingest.defect.zip-directory"));
        long at = next(0);
        while (at >= 0) {
            if (!holdsHeader(at)) {
                entries.failed("", Phrase.of("ingest.reason.truncated"), null, 0);
                return;
            }
            at = next(entry(ZipRecord.local(bytes, at), entries));
        }
    }

    private boolean holdsHeader(long at) throws IOException {
        long names = at + ZipRecord.LOCAL_LENGTH;
        return names <= bytes.length() && names + bytes.u16(at + 26) + bytes.u16(at + 28) <= bytes.length();
    }

    /** Hands over one entry and returns where to look for the next. */
    private long entry(ZipRecord record, Entries entries) throws IOException {
        boolean sized = !record.hasDescriptor();
        if (record.isFolder() && sized) {
            return record.end();
        }
        long there = bytes.length() - record.end();
        boolean cut = sized && (record.packed() < 0 || record.packed() > there);
        long packed = sized && !cut ? record.packed() : there;
        boolean known = entries.nextIsKnown();
        if (known) {
            entries.passOver();
        } else if (record.isEncrypted()) {
            entries.failed(record.name(), Phrase.of("ingest.reason.encrypted"), raw(record, sized, packed), packed);
        } else if (!ZipBodies.knows(record.method()) || (!sized && record.method() != DEFLATED)) {
            Phrase reason = Phrase.of("ingest.reason.method", record.method());
            entries.failed(record.name(), reason, raw(record, sized, packed), packed);
        } else {
            InputStream in = bytes.stream(record.end(), packed);
            entries.bytes(record.name(), () -> sized ? packed : bodies.inflated(), new LazyStream(() -> {
                InputStream body = bodies.open(record.method(), in);
                return sized ? new CheckedBody(body, record.crc(), record.size()) : body;
            }));
        }
        return after(record, sized && !cut, packed, known);
    }

    private long after(ZipRecord record, boolean sized, long packed, boolean known) {
        if (sized) {
            return record.end() + packed;
        }
        boolean inflated = !known && record.method() == DEFLATED && !record.isEncrypted();
        return record.end() + (inflated ? bodies.inflated() : 0);
    }

    private @Nullable InputStream raw(ZipRecord record, boolean sized, long packed) {
        return sized ? bytes.stream(record.end(), packed) : null;
    }

    /** Offset of the next local header, or -1 at the end or where the directory begins. */
    private long next(long from) throws IOException {
        for (long at = from; at + 4 <= bytes.length(); at++) {
            if (bytes.u8(at) == 'P' && bytes.u8(at + 1) == 'K') {
                if (bytes.has(at, ZipRecord.LOCAL)) {
                    return at;
                }
                if (bytes.has(at, ZipRecord.CENTRAL)) {
                    return -1;
                }
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        bodies.close();
        channel.close();
    }
}
