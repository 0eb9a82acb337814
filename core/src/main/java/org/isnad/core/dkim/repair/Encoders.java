package org.isnad.core.dkim.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.isnad.core.dkim.Repair;

/**
 * Texts in transfer encodings, in the ways of common software. Both encodings leave their writers choices (RFC 2045, 6.7
 * and 6.8): how long a line is, and what more than necessary is escaped.
 */
final class Encoders {
    static final int LINE = 76; // RFC 2045, 6.7 (5) and 6.8
    private static final int PEM_LINE = 64;
    private static final int SHORT_LINE = 72;
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private Encoders() {}

    /**
     * How a text is broken into lines of quoted-printable.
     *
     * @param line longest line, the soft break's {@code =} included
     * @param whole whether the last character of a line may take the place of the {@code =} that it does not need
     * @param care what is escaped beyond need
     */
    record Breaks(int line, boolean whole, Care care) {}

    /** What is escaped at the start of a line. */
    enum Care {
        NONE,
        /** What mailbox files and SMTP change: "From " and a dot. */
        OF_MAILBOXES,
        /** The first of two hyphens too, which a reader of multiparts may take for a delimiter (RFC 2046, 5.1.1). */
        OF_DELIMITERS
    }

    /** The usual ones first: most software goes to the limit of 76, some stays below, and few look one character ahead. */
    static final List<Breaks> BREAKS = breaks();

    private static List<Breaks> breaks() {
        List<Breaks> all = new ArrayList<>();
        all.add(new Breaks(LINE, true, Care.NONE));
        all.add(new Breaks(LINE, false, Care.NONE));
        all.add(new Breaks(LINE, true, Care.OF_MAILBOXES));
        all.add(new Breaks(LINE, false, Care.OF_MAILBOXES));
        for (int line = LINE - 1; line >= SHORT_LINE; line--) {
            all.add(new Breaks(line, true, Care.NONE));
            all.add(new Breaks(line, false, Care.NONE));
        }
        all.add(new Breaks(LINE + 1, false, Care.NONE));
        for (int line = LINE; line >= LINE - 1; line--) {
            all.add(new Breaks(line, true, Care.OF_DELIMITERS));
            all.add(new Breaks(line, false, Care.OF_DELIMITERS));
        }
        return List.copyOf(all);
    }

    static List<BodyForm> encoded(BodyForm form) {
        byte[] text = withCrlf(form.bytes());
        List<BodyForm> forms = new ArrayList<>();
        byte[] bare = withLf(form.bytes());
        add(forms, form, "BASE64", base64(text, LINE));
        add(forms, form, "BASE64", base64(bare, LINE));
        add(forms, form, "BASE64", base64(bare, PEM_LINE));
        add(forms, form, "BASE64", base64(text, PEM_LINE));
        add(forms, form, "BASE64", base64(text, SHORT_LINE));
        for (Breaks breaks : BREAKS) {
            add(forms, form, "QUOTED_PRINTABLE", quotedPrintable(text, breaks));
        }
        return forms;
    }

    private static void add(List<BodyForm> forms, BodyForm form, String encoding, byte[] bytes) {
        forms.add(form.into(bytes, Repair.of(Repair.Kind.TRANSFER_ENCODING, "IDENTITY", encoding)));
    }

    static byte[] base64(byte[] bytes, int line) {
        byte[] lines = Base64.getMimeEncoder(line, CRLF).encode(bytes);
        byte[] ended = Arrays.copyOf(lines, lines.length + 2);
        ended[lines.length] = '\r';
        ended[lines.length + 1] = '\n';
        return ended;
    }

    /** @param text with CRLF line ends */
    static byte[] quotedPrintable(byte[] text, Breaks breaks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length * 5 / 4);
        int column = 0;
        for (int i = 0; i < text.length; i++) {
            byte b = text[i];
            boolean atLineEnd = i + 1 < text.length && text[i] == '\r' && text[i + 1] == '\n';
            if (atLineEnd) {
                out.write(CRLF, 0, 2);
                column = 0;
                i++;
                continue;
            }
            boolean escape = isEscaped(text, i) || (column == 0 && isEscapedWithCare(text, i, breaks.care()));
            int width = escape ? 3 : 1;
            boolean last = i + 1 >= text.length || (i + 2 < text.length && text[i + 1] == '\r' && text[i + 2] == '\n');
            if (column + width > (last && breaks.whole() ? breaks.line() : breaks.line() - 1)) {
                out.write('=');
                out.write(CRLF, 0, 2);
                column = 0;
            }
            if (escape) {
                out.write('=');
                out.write(HEX[(b >> 4) & 0xF]);
                out.write(HEX[b & 0xF]);
            } else {
                out.write(b);
            }
            column += width;
        }
        return out.toByteArray();
    }

    /** White space before a line end, {@code =}, and all that is not printable ASCII (RFC 2045, 6.7, 1 to 3). */
    private static boolean isEscaped(byte[] text, int i) {
        byte b = text[i];
        if (b == ' ' || b == '\t') {
            return i + 1 >= text.length || text[i + 1] == '\r' || text[i + 1] == '\n';
        }
        return b <= ' ' || b == '=' || b == 127;
    }

    private static boolean isEscapedWithCare(byte[] text, int i, Care care) {
        return switch (care) {
            case NONE -> false;
            case OF_MAILBOXES -> isChangedByOthers(text, i);
            case OF_DELIMITERS ->
                isChangedByOthers(text, i) || (text[i] == '-' && i + 1 < text.length && text[i + 1] == '-');
        };
    }

    private static boolean isChangedByOthers(byte[] text, int i) {
        if (text[i] == '.') {
            return true;
        }
        for (int k = 0; k < FROM.length; k++) {
            if (i + k >= text.length || text[i + k] != FROM[k]) {
                return false;
            }
        }
        return true;
    }

    static byte[] withCrlf(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + text.length / 32);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) {
                out.write('\r');
            }
            out.write(text[i]);
        }
        return out.toByteArray();
    }

    private static byte[] withLf(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\r' || i + 1 >= text.length || text[i + 1] != '\n') {
                out.write(text[i]);
            }
        }
        return out.toByteArray();
    }
}
