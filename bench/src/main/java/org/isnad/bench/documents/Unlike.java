package org.isnad.bench.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies of a file that are no two alike and open as the file does: what is added stands where readers of the format look for
 * nothing. A zip gets a comment (its end record says how long), markup a comment, everything else bytes behind its end.
 */
final class Unlike {
    private static final int END_RECORD = 22;
    private static final byte[] END_SIGNATURE = {'P', 'K', 5, 6};

    private Unlike() {}

    static byte[] copy(byte[] file, long number) {
        byte[] mark = ("isnad-bench-" + number).getBytes(StandardCharsets.US_ASCII);
        int end = file.length - END_RECORD;
        if (end >= 0 && Arrays.equals(file, end, end + END_SIGNATURE.length, END_SIGNATURE, 0, END_SIGNATURE.length)) {
            byte[] commented = joined(file, mark);
            commented[file.length - 2] = (byte) mark.length;
            return commented;
        }
        String start = new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1);
        return switch (start) {
            case "%PDF-" -> joined(file, ("\n%" + text(mark) + "\n").getBytes(StandardCharsets.US_ASCII));
            case "<!DOC" -> joined(file, ("<!-- " + text(mark) + " -->\n").getBytes(StandardCharsets.US_ASCII));
            default -> joined(file, mark);
        };
    }

    private static String text(byte[] mark) {
        return new String(mark, StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] file, byte[] more) {
        byte[] joined = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, joined, file.length, more.length);
        return joined;
    }
}
