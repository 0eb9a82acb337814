package org.isnad.workbench.ingest.formats;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.UnreadableException;
import org.tukaani.xz.XZInputStream;

/** Unpacks the bodies of zip entries, one after the other, with one inflater. */
final class ZipBodies implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    private final Inflater inflater = new Inflater(true);
    private final byte[] piece = new byte[PIECE];
    private final IngestLimits limits;

    ZipBodies(IngestLimits limits) {
        this.limits = limits;
    }

    /** Whether this can unpack the method (APPNOTE, 4.4.5). */
    static boolean knows(int method) {
        return switch (method) {
            case 0, 8, 9, 12, 93, 95 -> true;
            default -> false;
        };
    }

    InputStream open(int method, InputStream packed) throws IOException {
        return switch (method) {
            case 0 -> packed;
            case 8 -> {
                inflater.reset();
                yield new Inflating(packed);
            }
            case 9 -> new Deflate64CompressorInputStream(packed);
            case 12 -> new BZip2CompressorInputStream(packed);
            case 93 ->
                new ZstdInputStreamNoFinalizer(packed)
                        .setLongMax(63 - Long.numberOfLeadingZeros(limits.decoderMemory()));
            case 95 -> new XZInputStream(packed, Math.toIntExact(limits.decoderMemory() / 1024));
            default -> throw UnreadableException.of("ingest.reason.method", method);
        };
    }

    /** How many packed bytes the deflated body took that was read last. */
    long inflated() {
        return inflater.getBytesRead();
    }

    @Override
    public void close() {
        inflater.end();
    }

    private final class Inflating extends InputStream {
        private final InputStream packed;

        Inflating(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int wanted) throws IOException {
            try {
                while (!inflater.finished() && wanted > 0) {
                    int n = inflater.inflate(to, offset, wanted);
                    if (n > 0) {
                        return n;
                    }
                    feed();
                }
                return wanted == 0 ? 0 : -1;
            } catch (DataFormatException damaged) {
                throw UnreadableException.of("ingest.reason.damaged", String.valueOf(damaged.getMessage()));
            }
        }

        private void feed() throws IOException {
            if (inflater.needsDictionary()) {
                throw UnreadableException.of("ingest.reason.damaged", "preset dictionary");
            }
            if (!inflater.finished() && inflater.needsInput()) {
                int n = packed.read(piece, 0, piece.length);
                if (n < 0) {
                    throw new EOFException();
                }
                inflater.setInput(piece, 0, n);
            }
        }
    }
}
