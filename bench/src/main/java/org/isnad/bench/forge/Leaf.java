package org.isnad.bench.forge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a body that holds text, as the forger finds it: where its bytes lie in the body and how they are coded.
 *
 * @param header the fields above it, for a part; empty for the body of a message that has none
 * @param headerStart offset in the body, or -1 where the fields are the message's own
 * @param start offset in the body
 * @param end behind it
 * @param html whether it is HTML
 * @param coding {@code base64}, {@code quoted-printable}, or anything else for none
 * @param charset as declared, lower case; empty for none
 */
public record Leaf(String header, int headerStart, int start, int end, boolean html, String coding, String charset) {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 6;

    /** The text leaves, in order; nothing for what the forger does not understand. */
    public static List<Leaf> of(Letter letter) {
        List<Leaf> leaves = new ArrayList<>();
        search(letter.body(), new Entity("", -1, 0, letter.body().length(), letter), 0, leaves);
        return leaves;
    }

    /**
     * A body, or a part of one, of whatever type.
     *
     * @param header as in the leaf, {@code headerStart}, {@code start} and {@code end} too
     * @param fields what the fields above it say
     */
    private record Entity(String header, int headerStart, int start, int end, Letter fields) {
        String type() {
            return fields.value("Content-Type");
        }

        boolean isAttached() {
            return header.toLowerCase(Locale.ROOT).contains("content-disposition: attachment");
        }

        Leaf leaf() {
            Matcher charset = CHARSET.matcher(type());
            return new Leaf(
                    header,
                    headerStart,
                    start,
                    end,
                    type().toLowerCase(Locale.ROOT).strip().startsWith("text/html"),
                    fields.value("Content-Transfer-Encoding")
                            .toLowerCase(Locale.ROOT)
                            .strip(),
                    charset.find() ? charset.group(1).toLowerCase(Locale.ROOT) : "");
        }
    }

    private static void search(String body, Entity entity, int depth, List<Leaf> leaves) {
        String lower = entity.type().toLowerCase(Locale.ROOT).strip();
        if (lower.isEmpty() || lower.startsWith("text/")) {
            if (!entity.isAttached()) {
                leaves.add(entity.leaf());
            }
            return;
        }
        Matcher boundary = BOUNDARY.matcher(entity.type());
        if (!lower.startsWith("multipart/") || depth > DEEPEST || !boundary.find()) {
            return;
        }
        String delimiter = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        int end = entity.end();
        int at = line(body, delimiter, entity.start(), end);
        while (at >= 0 && !body.startsWith(delimiter + "--", at)) {
            int part = behindLine(body, at, end);
            int next = line(body, delimiter, part, end);
            int stop = next < 0 ? end : Math.max(part, next - 2);
            int empty = body.startsWith("\r\n", part) ? part : body.indexOf("\r\n\r\n", part);
            if (empty >= 0 && empty < stop) {
                int content = body.startsWith("\r\n", part) ? part + 2 : empty + 4;
                String fields = body.substring(part, Math.min(content, stop));
                Letter own = Letter.parse((fields + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                search(body, new Entity(fields, part, Math.min(content, stop), stop, own), depth + 1, leaves);
            }
            at = next;
        }
    }

    /** Offset of the next line that begins with {@code text}, or -1. */
    private static int line(String body, String text, int from, int end) {
        int at = body.indexOf(text, from);
        while (at >= 0 && at < end && at > 0 && body.charAt(at - 1) != '\n') {
            at = body.indexOf(text, at + 1);
        }
        return at < 0 || at >= end ? -1 : at;
    }

    private static int behindLine(String body, int from, int end) {
        int lineFeed = body.indexOf('\n', from);
        return lineFeed < 0 || lineFeed >= end ? end : lineFeed + 1;
    }

    public boolean isBase64() {
        return coding.equals("base64");
    }

    public boolean isQuotedPrintable() {
        return coding.equals("quoted-printable");
    }

    /** The text as bytes of its charset, one character a byte. */
    public String decoded(String body) {
        String raw = body.substring(start, end);
        if (isBase64()) {
            String digits = raw.replaceAll("[^A-Za-z0-9+/]", "");
            byte[] bytes = Base64.getDecoder()
                    .decode(digits.substring(0, digits.length() - (digits.length() % 4 == 1 ? 1 : 0)));
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return isQuotedPrintable() ? Coding.unquoted(raw) : raw;
    }

    /** The body with this text in place of the old one, in the same coding. */
    public String replacedIn(String body, String text) {
        String coded = isBase64() ? Coding.base64(text) : isQuotedPrintable() ? Coding.quoted(text) : text;
        return body.substring(0, start) + coded + body.substring(end);
    }

    /** Whether the bytes of UTF-8 read here as they should. */
    boolean isUtf8() {
        return charset.equals("utf-8");
    }
}
