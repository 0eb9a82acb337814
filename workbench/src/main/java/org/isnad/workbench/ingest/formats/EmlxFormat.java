package org.isnad.workbench.ingest.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.isnad.workbench.ingest.Entries;
import org.isnad.workbench.ingest.Format;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.Source;

/** Apple Mail's .emlx: the length of the message on a line of its own, the message, and a property list about it. */
final class EmlxFormat implements Format {
    private static final int DIGITS = 10;

    @Override
    public String name() {
        return "emlx";
    }

    /** A line of digits, and behind as many bytes a property list, as far as that can be seen. */
    @Override
    public boolean recognises(Head head) {
        int line = firstLine(head);
        if (line == 0) {
            return false;
        }
        long message = line + length(head);
        boolean seen = message + 5 <= head.length();
        return seen ? head.has((int) message, "<?xml") : head.length() == Head.SIZE && headerFollows(head, line);
    }

    @Override
    public boolean needsRandomAccess() {
        return false;
    }

    @Override
    public Opened open(Source source) {
        Head head = source.head();
        int line = firstLine(head);
        long length = length(head);
        return new Opened() {
            @Override
            public Long expected() {
                return 2L;
            }

            @Override
            public void each(Entries entries) throws IOException {
                InputStream in = source.stream();
                in.skipNBytes(line);
                part(entries, "message.eml", length, new Part(in, length));
                part(entries, "properties.plist", 0, in);
            }
        };
    }

    private static void part(Entries entries, String name, long length, InputStream body) throws IOException {
        if (entries.nextIsKnown()) {
            entries.passOver();
            body.skipNBytes(length);
        } else {
            CountingStream counted = new CountingStream(body);
            entries.bytes(name, counted::count, counted);
        }
    }

    /** Length of the first line if it is one of digits and perhaps blanks, else 0. */
    private static int firstLine(Head head) {
        int digits = 0;
        while (digits < head.length() && digits <= DIGITS && head.at(digits) >= '0' && head.at(digits) <= '9') {
            digits++;
        }
        int end = digits;
        while (end < head.length() && (head.at(end) == ' ' || head.at(end) == '\r')) {
            end++;
        }
        boolean line = digits > 0 && digits <= DIGITS && end < head.length() && head.at(end) == '\n';
        return line ? end + 1 : 0;
    }

    private static long length(Head head) {
        long length = 0;
        for (int i = 0; head.at(i) >= '0' && head.at(i) <= '9'; i++) {
            length = length * 10 + head.at(i) - '0';
        }
        return length;
    }

    private static boolean headerFollows(Head head, int at) {
        String start = head.latin1(at, 100);
        return start.matches("(?s)[!-9;-~]{1,76}:.*");
    }

    /** The message's part of the file; the file ending within it is an error. */
    private static final class Part extends InputStream {
        private final InputStream in;
        private long left;

        Part(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int wanted) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = in.read(to, offset, (int) Math.min(wanted, left));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
            return n;
        }
    }
}
