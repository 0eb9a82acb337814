package org.isnad.workbench.ingest.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.isnad.core.item.Defect;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.UnreadableException;

/**
 * Unpacks gzip members one after the other (RFC 1952, 2.2), checking length and checksum of each. The JDK's own stream
 * guesses by {@code available()} whether another member follows, and takes padding for damage.
 */
final class GzipStream extends InputStream {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final Entries entries;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long length;
    private boolean inMember;
    private boolean first = true;
    private boolean ended;

    GzipStream(InputStream in, Entries entries) {
        this.in = in;
        this.entries = entries;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember && !header()) {
                ended = true;
                break;
            }
            int n = inflate(to, offset, wanted);
            if (n > 0) {
                crc.update(to, offset, n);
                length += n;
                return n;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] to, int offset, int wanted) throws IOException {
        try {
            int n = inflater.inflate(to, offset, wanted);
            if (n == 0 && inflater.finished()) {
                at = limit - inflater.getRemaining();
                trailer();
            } else if (n == 0 && inflater.needsDictionary()) {
                throw UnreadableException.of("ingest.reason.damaged", "preset dictionary");
            } else if (n == 0 && inflater.needsInput()) {
                if (!fill()) {
                    throw new EOFException();
                }
                inflater.setInput(buffer, 0, limit);
            }
            return n;
        } catch (DataFormatException damaged) {
            throw UnreadableException.of("ingest.reason.damaged", String.valueOf(damaged.getMessage()));
        }
    }

    /** Reads the next member's header; false at the end of the file. */
    private boolean header() throws IOException {
        int magic = first ? next() : skipPadding();
        if (magic < 0 && !first) {
            return false;
        }
        if (magic != 0x1F || next() != 0x8B || next() != 8) {
            if (first) {
                throw UnreadableException.of("ingest.reason.damaged", "gzip header");
            }
            entries.defect(Defect.of("ingest.defect.trailing-bytes"));
            return false;
        }
        int flags = need();
        skip(6);
        if ((flags & 4) != 0) {
            skip(need() | need() << 8);
        }
        for (int text = flags & 0x18; text != 0; text &= text - 1) {
            while (need() != 0) {
                // Name and comment end with a zero.
            }
        }
        skip((flags & 2) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(buffer, at, limit - at);
        crc.reset();
        length = 0;
        inMember = true;
        first = false;
        return true;
    }

    private void trailer() throws IOException {
        long sum = need4();
        long size = need4();
        inMember = false;
        if (sum != crc.getValue() || size != (length & 0xFFFFFFFFL)) {
            throw UnreadableException.of("ingest.reason.checksum");
        }
    }

    /** Tapes and block devices leave zeros behind the last member. */
    private int skipPadding() throws IOException {
        int b = next();
        while (b == 0) {
            b = next();
        }
        return b;
    }

    private int next() throws IOException {
        return at < limit || fill() ? buffer[at++] & 0xFF : -1;
    }

    private int need() throws IOException {
        int b = next();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private long need4() throws IOException {
        return need() | need() << 8 | need() << 16 | (long) need() << 24;
    }

    private void skip(int n) throws IOException {
        for (int i = 0; i < n; i++) {
            need();
        }
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, 0, buffer.length);
        at = 0;
        limit = Math.max(n, 0);
        return n > 0;
    }
}
