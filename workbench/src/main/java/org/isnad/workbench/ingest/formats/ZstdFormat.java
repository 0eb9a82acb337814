package org.isnad.workbench.ingest.formats;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;
import org.isnad.workbench.ingest.UnreadableException;

/** Zstandard (RFC 8878): one or many frames that make up one file. The window it may ask for is limited. */
final class ZstdFormat implements Format {
    private static final int SMALLEST_WINDOW_LOG = 10;

    @Override
    public String name() {
        return "zstd";
    }

    /** A frame, or a skippable frame before the first one. */
    @Override
    public boolean recognises(Head head) {
        boolean skippable = head.has(1, 0x2A, 0x4D, 0x18) && (head.at(0) & 0xF0) == 0x50;
        return head.has(0, 0x28, 0xB5, 0x2F, 0xFD) || skippable;
    }

    @Override
    public boolean needsRandomAccess() {
        return false;
    }

    @Override
    public boolean packsOneFile() {
        return true;
    }

    @Override
    public Opened open(Source source) {
        int windowLog = Math.max(
                SMALLEST_WINDOW_LOG,
                63 - Long.numberOfLeadingZeros(source.limits().decoderMemory()));
        return new PackedFile(
                source,
                PackedFile.unpackedName(source.name()),
                (packed, entries) -> new Frames(new ZstdInputStreamNoFinalizer(packed).setLongMax(windowLog)));
    }

    /** Says in our words what went wrong. */
    private static final class Frames extends FilterInputStream {
        Frames(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return super.read(to, offset, length);
            } catch (ZstdIOException problem) {
                if (problem.getErrorCode() == Zstd.errFrameParameterWindowTooLarge()) {
                    throw UnreadableException.of("ingest.reason.decoder-memory");
                }
                String message = String.valueOf(problem.getMessage());
                if (message.startsWith("Truncated")) {
                    throw new EOFException(message);
                }
                throw UnreadableException.of("ingest.reason.damaged", message);
            }
        }
    }
}
