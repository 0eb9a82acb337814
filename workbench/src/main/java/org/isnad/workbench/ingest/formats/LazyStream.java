package org.isnad.workbench.ingest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stream that is opened at its first read, so that a damaged beginning fails an entry like a damaged middle. */
final class LazyStream extends InputStream {
    /** Opens the stream. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private @Nullable InputStream in;

    LazyStream(Opening opening) {
        this.opening = opening;
    }

    /** A stream without bytes that ends in an error. */
    static InputStream failing(Supplier<IOException> problem) {
        return new LazyStream(() -> {
            throw problem.get();
        });
    }

    private InputStream in() throws IOException {
        InputStream open = in;
        if (open == null) {
            open = opening.open();
            in = open;
        }
        return open;
    }

    @Override
    public int read() throws IOException {
        return in().read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        return in().read(to, offset, length);
    }

    /** Closes the stream if it was opened. */
    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
