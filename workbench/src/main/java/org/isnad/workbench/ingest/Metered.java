package org.isnad.workbench.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one entry as they come out of its container: counted, charged to the budget, limited in size. */
final class Metered extends FilterInputStream {
    private final Budget budget;
    private final long limit;
    private long count;

    Metered(InputStream in, Budget budget, long limit) {
        super(in);
        this.budget = budget;
        this.limit = limit;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            add(1);
        }
        return b;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int n = super.read(to, offset, length);
        if (n > 0) {
            add(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long n) throws IOException {
        count += n;
        budget.charge(n);
        if (count > limit) {
            throw UnreadableException.of("ingest.limit.entry-size", limit);
        }
    }
}
