package org.isnad.workbench.sample.boxes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** What mail stores do to lines. */
final class Lines {
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private Lines() {}

    /** CRLF to LF, as Unix stores keep lines. */
    static byte[] bare(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                out[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(out, length);
    }

    /**
     * Writes lines with {@code >} in front of each that begins with {@code From }.
     *
     * @param repeated whether lines that have such marks already get one more ("mboxrd"), so that it can be undone
     */
    static void escaped(byte[] bytes, boolean repeated, OutputStream out) throws IOException {
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, bytes.length);
            if (isFrom(bytes, start, repeated)) {
                out.write('>');
            }
            out.write(bytes, start, end - start);
            start = end;
        }
    }

    private static boolean isFrom(byte[] bytes, int start, boolean repeated) {
        int at = start;
        while (repeated && at < bytes.length && bytes[at] == '>') {
            at++;
        }
        return at + FROM.length <= bytes.length && Arrays.equals(bytes, at, at + FROM.length, FROM, 0, FROM.length);
    }
}
