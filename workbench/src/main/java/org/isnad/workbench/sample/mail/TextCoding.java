package org.isnad.workbench.sample.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** How octets are made fit for transport (RFC 2045, 6.2). */
public enum TextCoding {
    PLAIN("7bit"),
    EIGHT_BIT("8bit"),
    QUOTED_PRINTABLE("quoted-printable"),
    BASE64("base64");

    private static final int LINE = 76;
    private static final byte[] CRLF = {'\r', '\n'};
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String word;

    TextCoding(String word) {
        this.word = word;
    }

    /** As in Content-Transfer-Encoding. */
    public String word() {
        return word;
    }

    /** Text whose lines end in LF, encoded; the last line is closed by CRLF. */
    public byte[] text(String lines, Charset charset) {
        String text = lines.endsWith("\n") ? lines : lines + "\n";
        byte[] octets = text.replace("\n", "\r\n").getBytes(charset);
        return switch (this) {
            case PLAIN, EIGHT_BIT -> octets;
            case QUOTED_PRINTABLE -> quotedPrintable(octets);
            case BASE64 -> base64(octets);
        };
    }

    /** RFC 2045, 6.8, closed by CRLF. */
    public static byte[] base64(byte[] octets) {
        byte[] encoded = Base64.getMimeEncoder(LINE, CRLF).encode(octets);
        byte[] out = new byte[encoded.length + 2];
        System.arraycopy(encoded, 0, out, 0, encoded.length);
        out[encoded.length] = '\r';
        out[encoded.length + 1] = '\n';
        return out;
    }

    /** RFC 2045, 6.7. */
    private static byte[] quotedPrintable(byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length * 2);
        int column = 0;
        for (int i = 0; i < octets.length; i++) {
            byte b = octets[i];
            if (b == '\r' && i + 1 < octets.length && octets[i + 1] == '\n') {
                out.writeBytes(CRLF);
                column = 0;
                i++;
                continue;
            }
            boolean lineEnds = i + 1 >= octets.length || octets[i + 1] == '\r';
            boolean literal = (b > ' ' && b < 0x7F && b != '=') || ((b == ' ' || b == '\t') && !lineEnds);
            if (column + (literal ? 1 : 3) > LINE - 1) {
                out.writeBytes(new byte[] {'=', '\r', '\n'});
                column = 0;
            }
            if (literal) {
                out.write(b);
                column++;
            } else {
                out.writeBytes(("=" + HEX.toHexDigits(b)).getBytes(StandardCharsets.US_ASCII));
                column += 3;
            }
        }
        return out.toByteArray();
    }
}
