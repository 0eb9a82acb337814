package org.isnad.workbench.ingest.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.isnad.workbench.ingest.UnreadableException;

/** Checks length and CRC-32 at the end: an entry that does not have those it should have has failed. */
final class CheckedBody extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final long expectedCrc;
    private final long expectedLength;
    private long length;

    CheckedBody(InputStream in, long expectedCrc, long expectedLength) {
        super(in);
        this.expectedCrc = expectedCrc;
        this.expectedLength = expectedLength;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int wanted) throws IOException {
        int n = super.read(to, offset, wanted);
        if (n > 0) {
            crc.update(to, offset, n);
            length += n;
        } else if (n < 0 && (length != expectedLength || crc.getValue() != expectedCrc)) {
            throw UnreadableException.of("ingest.reason.checksum");
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
