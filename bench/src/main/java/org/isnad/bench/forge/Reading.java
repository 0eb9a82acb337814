package org.isnad.bench.forge;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text parts as people read them, and back into the bytes of their charset. */
final class Reading {
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private Reading() {}

    /** Empty where the bytes are not what the charset says. */
    static Optional<String> of(Leaf leaf, String body) {
        byte[] bytes = leaf.decoded(body).getBytes(StandardCharsets.ISO_8859_1);
        Charset charset = charset(leaf);
        if (charset == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** The body with that text in the part; in a page, what its charset lacks is written as entities. */
    static Optional<String> replaced(Leaf leaf, String body, String text) {
        Charset charset = charset(leaf);
        if (charset == null) {
            return Optional.empty();
        }
        String written = leaf.html() ? withEntities(text, charset) : text;
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(written));
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return Optional.of(leaf.replacedIn(body, new String(all, StandardCharsets.ISO_8859_1)));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String withEntities(String text, Charset charset) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(charset.newEncoder().canEncode(one) ? one : "&#" + c + ";");
        });
        return out.toString();
    }

    private static @Nullable Charset charset(Leaf leaf) {
        if (leaf.charset().isEmpty() || leaf.charset().equals("us-ascii")) {
            return StandardCharsets.US_ASCII;
        }
        try {
            Charset charset = Charset.forName(leaf.charset());
            return charset.canEncode() ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    /** What a reader sees of a page, one space or line end for what lies between. */
    static String seen(String text, boolean html) {
        String bare = html
                ? TAG.matcher(text.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", " "))
                        .replaceAll(" ")
                : text;
        return bare.replaceAll("[ \t\u00a0]+", " ").strip();
    }

    /** The first text part that can be read, as people see it. */
    static Optional<String> ofLetter(Letter letter) {
        return Leaf.of(letter).stream()
                .flatMap(leaf -> of(leaf, letter.body()).map(text -> seen(text, leaf.html())).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Tags, and what stands before the body of a page, as zero characters, so that offsets stay. */
    static String withoutTags(String html) {
        int body = Math.max(0, html.toLowerCase(Locale.ROOT).indexOf("<body"));
        StringBuilder out = new StringBuilder("\0".repeat(body) + html.substring(body));
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            for (int i = tag.start(); i < tag.end(); i++) {
                out.setCharAt(i, '\0');
            }
        }
        return out.toString();
    }
}
