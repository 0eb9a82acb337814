package org.isnad.workbench.ingest;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/**
 * File names as labels. A name is bytes on most file systems; one that the platform cannot decode gets its foreign bytes
 * written as {@code \xNN}, so that two names never become one.
 */
final class FileNames {
    private static final char UNDECODED = '\uFFFD';

    /** By UTF-16 code units; what the platform cannot decode, by its bytes. */
    static final Comparator<Path> ORDER = Comparator.comparing(Path::toString).thenComparing(Comparator.naturalOrder());

    private FileNames() {}

    static String label(Path name) {
        String text = name.toString();
        return text.indexOf(UNDECODED) < 0 ? text : decode(text, name.toUri());
    }

    /** The URI of a path keeps the bytes as they are. */
    private static String decode(String fallback, URI uri) {
        String raw = uri.getRawPath();
        if (raw == null) {
            return fallback;
        }
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return decode(unescape(trimmed.substring(trimmed.lastIndexOf('/') + 1)));
    }

    static String decode(byte[] bytes) {
        StringBuilder label = new StringBuilder();
        for (int at = 0; at < bytes.length; ) {
            int length = utf8Length(bytes, at);
            if (length == 0) {
                label.append(String.format(Locale.ROOT, "\\x%02X", bytes[at] & 0xFF));
                at++;
            } else {
                label.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return label.toString();
    }

    /** Length of the UTF-8 sequence that starts here, 0 if none does. */
    private static int utf8Length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > bytes.length) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return length;
        } catch (CharacterCodingException foreign) {
            return 0;
        }
    }

    private static byte[] unescape(String raw) {
        byte[] bytes = new byte[raw.length()];
        int n = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes[n++] = (byte) Integer.parseInt(raw, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[n++] = (byte) raw.charAt(i);
            }
        }
        return java.util.Arrays.copyOf(bytes, n);
    }
}
