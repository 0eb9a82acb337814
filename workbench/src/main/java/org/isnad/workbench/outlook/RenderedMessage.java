package org.isnad.workbench.outlook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A message on its way. */
public final class RenderedMessage extends InputStream {
    private final OutlookRun child;
    private List<String> defects = List.of();
    private int left;
    private boolean ended;

    RenderedMessage(OutlookRun child, long id) throws IOException {
        this.child = child;
        child.ask(OutlookProtocol.RENDER, id);
    }

    /** What could not be read of it; known at its end. */
    public List<String> defects() {
        return defects;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        while (left == 0 && !ended) {
            left = child.waited(in -> {
                int status = in.readUnsignedByte();
                if (status == OutlookProtocol.DATA) {
                    return OutlookProtocol.checked(in.readInt(), OutlookProtocol.CHUNK);
                }
                ended = true;
                defects = child.understood(status, in, OutlookRun::texts);
                return 0;
            });
        }
        if (ended) {
            return -1;
        }
        int n = child.waited(in -> in.read(to, offset, Math.min(length, left)));
        if (n < 0) {
            throw child.died();
        }
        left -= n;
        return n;
    }

    /** Reads what is left, so that the next request is answered by its own answer; a process that will not, ends. */
    @Override
    public void close() {
        try {
            if (!ended) {
                child.end();
            }
        } finally {
            ended = true;
        }
    }
}
