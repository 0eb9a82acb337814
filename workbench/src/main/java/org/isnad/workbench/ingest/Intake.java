package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@link Content} that comes as a stream out of a container. */
final class Intake implements Content {
    private final Metered in;
    private final IngestLimits limits;
    private final Spool spool;
    private byte[] buffer;
    private int count;
    private boolean ended;
    private boolean streamed;
    private @Nullable SpoolWriter spooling;
    private boolean spooled;

    /**
     * @param buffer of at least {@link Head#SIZE} bytes, ours until the next entry of the same container is read
     */
    Intake(Metered in, byte[] buffer, IngestLimits limits, Spool spool) {
        this.in = in;
        this.buffer = buffer;
        this.limits = limits;
        this.spool = spool;
    }

    @Override
    public Head head() throws IOException {
        fill(Head.SIZE);
        return Head.of(buffer, count);
    }

    @Override
    public @Nullable Head whole() throws IOException {
        while (!ended && count < limits.inMemory()) {
            if (count == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(limits.inMemory(), 2L * buffer.length));
            }
            fill(buffer.length);
        }
        return atEnd() ? Head.whole(buffer, count) : null;
    }

    @Override
    public InputStream stream() {
        streamed = true;
        return new FromBuffer();
    }

    @Override
    public Payload payload() throws IOException {
        if (whole() != null) {
            return MemoryPayload.of(Arrays.copyOf(buffer, count));
        }
        SpoolWriter writer = spool.newFile();
        spooling = writer;
        spooled = true;
        int n = count;
        while (n >= 0) {
            writer.write(buffer, 0, n);
            n = in.read(buffer, 0, buffer.length);
        }
        spooling = null;
        return writer.finish();
    }

    @Override
    public @Nullable Payload partial() {
        SpoolWriter writer = spooling;
        if (writer != null) {
            spooling = null;
            return writer.finish();
        }
        return count == 0 || streamed || spooled ? null : MemoryPayload.of(Arrays.copyOf(buffer, count));
    }

    @Override
    public @Nullable Path dumpFile() {
        return null;
    }

    @Override
    public long length() {
        return ended && !spooled ? count : -1;
    }

    @Override
    public long seen() {
        return in.count();
    }

    @Override
    public void finish() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() {
        SpoolWriter writer = spooling;
        if (writer != null) {
            writer.finish().close();
        }
    }

    private void fill(int upTo) throws IOException {
        while (!ended && count < upTo) {
            int n = in.read(buffer, count, upTo - count);
            if (n < 0) {
                ended = true;
            } else {
                count += n;
            }
        }
    }

    /** At the limit of memory one byte more has to be asked for to know. */
    private boolean atEnd() throws IOException {
        if (!ended && count == buffer.length) {
            int next = in.read();
            if (next < 0) {
                ended = true;
            } else {
                buffer = Arrays.copyOf(buffer, count + 1);
                buffer[count++] = (byte) next;
            }
        }
        return ended;
    }

    /** What was looked at, and then the rest. */
    private final class FromBuffer extends InputStream {
        private int at;

        @Override
        public int read() throws IOException {
            if (at < count) {
                return buffer[at++] & 0xFF;
            }
            return in.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (at == count) {
                return in.read(to, offset, length);
            }
            int n = Math.min(length, count - at);
            System.arraycopy(buffer, at, to, offset, n);
            at += n;
            return n;
        }
    }
}
