package org.isnad.workbench.publish;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes one message into a mailbox file of the form mboxrd: every line that is {@code From } after any number of
 * {@code >} gets one {@code >} more, so that reading can take it away again. Holds back at most the {@code >}s and five
 * letters at the start of a line.
 */
final class MboxQuoting extends OutputStream {
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final OutputStream out;
    private boolean atStart = true;
    private long held;
    private int matched;
    private int last = '\n';

    MboxQuoting(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        int b = value & 0xFF;
        last = b;
        if (!atStart) {
            out.write(b);
            atStart = b == '\n';
            return;
        }
        if (b == '>' && matched == 0) {
            held++;
        } else if (b == FROM[matched]) {
            matched++;
            if (matched == FROM.length) {
                out.write('>');
                release();
            }
        } else {
            release();
            out.write(b);
            atStart = b == '\n';
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            int from = i;
            if (!atStart) {
                while (i < end && bytes[i] != '\n') {
                    i++;
                }
                if (i > from) {
                    out.write(bytes, from, i - from);
                    last = bytes[i - 1] & 0xFF;
                }
            }
            if (i < end) {
                write(bytes[i++]);
            }
        }
    }

    /** The message is at its end: its last line is closed, and an empty line parts it from the next. */
    void end() throws IOException {
        release();
        if (last != '\n') {
            out.write('\n');
        }
        out.write('\n');
    }

    private void release() throws IOException {
        for (; held > 0; held--) {
            out.write('>');
        }
        out.write(FROM, 0, matched);
        matched = 0;
        atStart = false;
    }
}
