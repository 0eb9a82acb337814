package org.isnad.workbench.ingest.formats;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a pax extended header says that matters here (POSIX.1-2017, pax, "pax Extended Header").
 *
 * @param path the entry's name, or null
 * @param size of its body, or -1
 * @param sparse whether the body is not the file but a map and its pieces (GNU)
 */
record PaxRecords(@Nullable String path, long size, boolean sparse) {
    static final PaxRecords NONE = new PaxRecords(null, -1, false);

    /** Records are {@code LENGTH KEYWORD=VALUE\n}; reading stops at the first that is not. */
    static PaxRecords parse(byte[] bytes) {
        String path = null;
        long size = -1;
        boolean sparse = false;
        int at = 0;
        while (at < bytes.length) {
            int blank = indexOf(bytes, ' ', at);
            int length = blank < 0 ? -1 : digits(new String(bytes, at, blank - at, StandardCharsets.US_ASCII));
            if (length <= blank - at + 1 || length > bytes.length - at) {
                break;
            }
            int equals = indexOf(bytes, '=', blank);
            int end = at + length - 1;
            if (equals > 0 && equals < end) {
                String key = new String(bytes, blank + 1, equals - blank - 1, StandardCharsets.US_ASCII);
                String value = EntryNames.of(bytes, equals + 1, end - equals - 1);
                switch (key) {
                    case "path", "GNU.sparse.name" -> path = value;
                    case "size" -> size = longDigits(value);
                    default -> sparse |= key.startsWith("GNU.sparse.");
                }
            }
            at += length;
        }
        return new PaxRecords(path, size, sparse);
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int digits(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static long longDigits(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
