package org.isnad.workbench.outlook.child.msg;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Tells of damage that is met while reading, whatever becomes of it; the library's own exceptions are made into one sort. */
final class Telling extends FilterInputStream {
    private final Consumer<String> told;

    Telling(InputStream in, Consumer<String> told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        try {
            return in.read(to, offset, length);
        } catch (IOException | RuntimeException damaged) {
            told.accept(String.valueOf(damaged.getMessage()));
            throw new IOException(damaged);
        }
    }
}
