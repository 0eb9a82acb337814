package org.isnad.workbench.outlook.child.mapi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A stream that ends where its source breaks off, and tells somebody. */
final class Stopping extends FilterInputStream {
    private final Consumer<IOException> told;
    private boolean ended;

    Stopping(InputStream in, Consumer<IOException> told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (ended) {
            return -1;
        }
        try {
            return in.read(to, offset, length);
        } catch (IOException damaged) {
            ended = true;
            told.accept(damaged);
            return -1;
        }
    }
}
