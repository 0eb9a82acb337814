package org.isnad.workbench.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a generated message, decoded just enough to look for words: parts in base64 and quoted-printable. */
final class MailText {
    private static final Pattern PART = Pattern.compile(
            "(?is)Content-Type: text/(?:plain|html); charset=([\\w-]+).*?Content-Transfer-Encoding: (\\S+).*?\\r?\\n\\r?\\n(.*?)(?=\\r?\\n--|\\z)");

    private MailText() {}

    static String of(byte[] message) {
        Matcher part = PART.matcher(new String(message, StandardCharsets.ISO_8859_1));
        StringBuilder out = new StringBuilder();
        while (part.find()) {
            Charset charset = Charset.forName(part.group(1));
            out.append(new String(octets(part.group(2), part.group(3)), charset));
        }
        return out.toString();
    }

    private static byte[] octets(String coding, String content) {
        return switch (coding) {
            case "base64" -> Base64.getMimeDecoder().decode(content);
            case "quoted-printable" -> quotedPrintable(content);
            default -> content.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] quotedPrintable(String content) {
        Matcher escape = Pattern.compile("=([0-9A-F]{2})").matcher(content.replaceAll("=\\r?\\n", ""));
        return escape.replaceAll(
                        hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
