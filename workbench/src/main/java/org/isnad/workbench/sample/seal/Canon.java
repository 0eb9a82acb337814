package org.isnad.workbench.sample.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.isnad.workbench.sample.mail.Field;

/** The signer's own canonical forms (RFC 6376, 3.4), for messages whose lines all end in CRLF. */
final class Canon {
    private static final byte[] EMPTY_LINE = {'\r', '\n'};

    private Canon() {}

    static String simple(Field field) {
        return field.line();
    }

    /** 3.4.2: name in lower case, unfolded, white space reduced to one space, none at the ends. */
    static String relaxed(Field field) {
        StringBuilder out = new StringBuilder(field.value().length() + 32);
        for (int i = 0; i < field.name().length(); i++) {
            char c = field.name().charAt(i);
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        out.append(':');
        boolean gap = false;
        boolean begun = false;
        for (int i = 0; i < field.value().length(); i++) {
            char c = field.value().charAt(i);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                gap = true;
                continue;
            }
            if (gap && begun) {
                out.append(' ');
            }
            gap = false;
            begun = true;
            out.append(c);
        }
        return out.append("\r\n").toString();
    }

    /** 3.4.3: empty lines at the end count as one line end; an empty body is one. */
    static byte[] simpleBody(byte[] body) {
        int end = body.length;
        while (end >= 2 && body[end - 1] == '\n' && body[end - 2] == '\r') {
            end -= 2;
        }
        return end == 0 ? EMPTY_LINE.clone() : closed(Arrays.copyOf(body, end));
    }

    /** 3.4.4: as 3.4.3, white space at line ends dropped and reduced to one space elsewhere; an empty body is nothing. */
    static byte[] relaxedBody(byte[] body) {
        byte[] out = new byte[body.length + 2];
        int length = 0;
        boolean gap = false;
        for (byte b : body) {
            if (b == ' ' || b == '\t') {
                gap = true;
                continue;
            }
            if (gap && b != '\r') {
                out[length++] = ' ';
            }
            gap = false;
            out[length++] = b;
        }
        while (length >= 2 && out[length - 1] == '\n' && out[length - 2] == '\r') {
            length -= 2;
        }
        return length == 0 ? new byte[0] : closed(Arrays.copyOf(out, length));
    }

    private static byte[] closed(byte[] lines) {
        byte[] out = Arrays.copyOf(lines, lines.length + 2);
        out[lines.length] = '\r';
        out[lines.length + 1] = '\n';
        return out;
    }

    static byte[] bytes(String canonical) {
        return canonical.getBytes(StandardCharsets.UTF_8);
    }
}
