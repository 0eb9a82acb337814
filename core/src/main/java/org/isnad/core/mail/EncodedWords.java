package org.isnad.core.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.isnad.core.item.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Encoded words (RFC 2047): {@code =?charset?B|Q?text?=}. Adjacent words of one charset are joined as bytes before they
 * are decoded, for mailers cut within a character; white space between adjacent words goes. A word is decoded wherever it
 * stands, even within quotes or letters. Characters above 127 in a word, which careless mailers leave bare, are meant in
 * the word's charset. What is no whole word stays as it is.
 */
final class EncodedWords {
    /** Longest name of a charset, language included, that is looked at. */
    private static final int LONGEST_CHARSET = 80;

    private EncodedWords() {}

    private record Word(String charset, ByteString bytes, int end) {}

    static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = null;
        int copied = 0;
        int at = text.indexOf("=?");
        while (at >= 0) {
            Word word = wordAt(text, at);
            if (word == null) {
                at = text.indexOf("=?", at + 1);
                continue;
            }
            boolean adjacent = charset != null && isBlank(text, copied, at);
            if (charset != null && (!adjacent || !charset.equalsIgnoreCase(word.charset))) {
                flush(run, charset, out);
            }
            if (!adjacent) {
                out.append(text, copied, at);
            }
            charset = word.charset;
            run.writeBytes(word.bytes.toByteArray());
            copied = word.end;
            at = text.indexOf("=?", copied);
        }
        if (charset != null) {
            flush(run, charset, out);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Behind the encoded word that starts at {@code start}, or -1 if none does. */
    static int wordEnd(String text, int start) {
        Word word = text.startsWith("=?", start) ? wordAt(text, start) : null;
        return word == null ? -1 : word.end;
    }

    private static void flush(ByteArrayOutputStream run, String charset, StringBuilder out) {
        String decoded = TextDecoding.decode(run.toByteArray(), charset).text();
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            out.append(HeaderText.isControl(c) ? ' ' : c);
        }
        run.reset();
    }

    /** The word that starts at {@code start}, or null. Looks no further than the next {@code =?}: linear in all. */
    private static @Nullable Word wordAt(String text, int start) {
        int charsetEnd = text.indexOf('?', start + 2);
        if (charsetEnd <= start + 2
                || charsetEnd - start > LONGEST_CHARSET
                || charsetEnd + 2 >= text.length()
                || text.charAt(charsetEnd + 2) != '?'
                || holdsSpace(text, start + 2, charsetEnd)) {
            return null;
        }
        int from = charsetEnd + 3;
        int end = textEnd(text, from);
        if (end < 0) {
            return null;
        }
        byte[] bytes = switch (text.charAt(charsetEnd + 1)) {
            case 'B', 'b' -> base64(text, from, end);
            case 'Q', 'q' -> quoted(text, from, end, bareCharset(text.substring(start + 2, charsetEnd)));
            default -> null;
        };
        return bytes == null ? null : new Word(text.substring(start + 2, charsetEnd), ByteString.of(bytes), end + 2);
    }

    /** Where {@code ?=} ends the word; a {@code ?} within it is tolerated, as some mailers leave it bare. */
    private static int textEnd(String text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?' && text.charAt(i + 1) == '=') {
                return i;
            }
            if (c == '=' && text.charAt(i + 1) == '?') {
                // "=?=" closes a word that ends in a bare "="; anything else opens the next word
                if (i + 2 < text.length() && text.charAt(i + 2) == '=') {
                    return i + 1;
                }
                return -1;
            }
        }
        return -1;
    }

    private static byte @Nullable [] base64(String text, int from, int end) {
        StringBuilder kept = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c != '=' && c != ' ' && c != '\t') {
                kept.append(c);
            }
        }
        if (kept.length() % 4 == 1) {
            kept.setLength(kept.length() - 1);
        }
        try {
            return Base64.getDecoder().decode(kept.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** In which bare characters become bytes again: the declared charset, or UTF-8 where that is none to write in. */
    private static Charset bareCharset(String declared) {
        Charset charset = CharsetNames.find(declared);
        return charset != null && charset.canEncode() ? charset : StandardCharsets.UTF_8;
    }

    private static byte[] quoted(String text, int from, int end, Charset bare) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < end ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else if (c < 128) {
                bytes.write(c == '_' ? ' ' : c);
            } else {
                bytes.writeBytes(bare(text, i, end, bare));
                i += Character.isHighSurrogate(c) && i + 1 < end ? 1 : 0;
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bare(String text, int at, int end, Charset charset) {
        String character = new String(Character.toChars(text.codePointAt(at)));
        String whole = at + character.length() <= end ? character : text.substring(at, end);
        boolean writable = charset.newEncoder().canEncode(whole);
        return whole.getBytes(writable ? charset : StandardCharsets.UTF_8);
    }

    private static boolean holdsSpace(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) <= ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
