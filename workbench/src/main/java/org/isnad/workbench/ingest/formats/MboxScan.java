package org.isnad.workbench.ingest.formats;

/** Looks for the places of a mailbox file where it may be split, and for what its messages say of their own length. */
final class MboxScan {
    private static final ByteSearch FROM = new ByteSearch("\nFrom ");
    private static final ByteSearch LENGTH = new ByteSearch("\nContent-Length:");
    private static final int DIGITS = 12;

    /** Bytes before the end of a block in which a separator may have begun. */
    static final int OVERLAP = FROM.length() - 1;

    private MboxScan() {}

    /** The offset of the line end of the empty line before a {@code From}, at or after {@code from}; or -1. */
    static int separator(byte[] bytes, int from, int limit) {
        int at = FROM.find(bytes, from, limit);
        while (at >= 0 && emptyLineBefore(bytes, at + 1) == 0) {
            at = FROM.find(bytes, at + 1, limit);
        }
        return at;
    }

    /** Bytes of the empty line that ends at {@code end}, or 0 if the line there is not empty. */
    static int emptyLineBefore(byte[] bytes, int end) {
        if (end < 2 || bytes[end - 1] != '\n') {
            return 0;
        }
        if (bytes[end - 2] == '\n') {
            return 1;
        }
        return end >= 3 && bytes[end - 2] == '\r' && bytes[end - 3] == '\n' ? 2 : 0;
    }

    /**
     * The length of a message, header and body, according to its Content-Length field; or -1.
     *
     * @param start of the message's header; at least one byte lies before it
     */
    static long claimedLength(byte[] bytes, int start, int limit) {
        int field = LENGTH.find(bytes, start - 1, limit);
        if (field < 0) {
            return -1;
        }
        int header = headerEnd(bytes, start, limit);
        if (header < field) {
            return -1;
        }
        int at = field + LENGTH.length();
        while (at < limit && bytes[at] == ' ') {
            at++;
        }
        long length = 0;
        int first = at;
        while (at < limit && at - first < DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            length = length * 10 + bytes[at++] - '0';
        }
        return at == first ? -1 : header - start + length;
    }

    /** Offset behind the first empty line, or -1. */
    private static int headerEnd(byte[] bytes, int start, int limit) {
        for (int at = start; at < limit; at++) {
            if (bytes[at] == '\n') {
                int next = at + 1 < limit && bytes[at + 1] == '\r' ? at + 2 : at + 1;
                if (next < limit && bytes[next] == '\n') {
                    return next + 1;
                }
            }
        }
        return -1;
    }
}
