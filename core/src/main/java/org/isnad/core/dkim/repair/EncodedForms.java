package org.isnad.core.dkim.repair;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.mail.HeaderText;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which common software writes a header text (RFC 2047, RFC 6532): plain where it is ASCII, as raw UTF-8, and in
 * encoded words. A word has 75 characters at most, the first one fewer where the field's name stands before it; a character
 * is never cut. Stores that decode a header for their index and encode it again when they export are why one spelling is
 * found where another was signed.
 */
final class EncodedForms {
    private static final int WORD = 75; // RFC 2047, 2

    /** Longer texts are not encoded again: no subject is. */
    private static final int LONGEST = 1_000;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private record Label(String name, Charset charset) {}

    private static final List<Label> LABELS = List.of(
            new Label("UTF-8", StandardCharsets.UTF_8),
            new Label("utf-8", StandardCharsets.UTF_8),
            new Label("iso-8859-1", StandardCharsets.ISO_8859_1),
            new Label("ISO-8859-1", StandardCharsets.ISO_8859_1));

    private EncodedForms() {}

    /**
     * @param shown a field's value, unfolded, one character a byte
     * @return other spellings of the same words, the plain ones first
     */
    static Set<String> of(String name, String shown) {
        Set<String> forms = new LinkedHashSet<>();
        boolean isEncoded = shown.contains("=?");
        if (!isEncoded && isAscii(shown)) {
            return forms;
        }
        String text = HeaderText.decode(shown);
        forms.add(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        if (!isAscii(text) && text.length() <= LONGEST) {
            for (Label label : LABELS) {
                byte[] bytes = bytes(text, label.charset());
                if (bytes != null) {
                    forms.add(words(text, label, 'B', WORD - name.length() - 2));
                    forms.add(words(text, label, 'Q', WORD - name.length() - 2));
                    forms.add(foreignWords(text, label, 'Q'));
                    forms.add(foreignWords(text, label, 'B'));
                    forms.add(words(text, label, 'B', WORD));
                    forms.add(words(text, label, 'Q', WORD));
                }
            }
        }
        forms.remove(shown);
        return forms;
    }

    /** From the first to the last word that needs it, as mutt and Mozilla do. */
    private static String foreignWords(String text, Label label, char encoding) {
        String[] parts = text.split(" ", -1);
        int first = 0;
        while (isAscii(parts[first])) {
            first++;
        }
        int last = parts.length - 1;
        while (isAscii(parts[last])) {
            last--;
        }
        String before = join(parts, 0, first);
        String within = join(parts, first, last + 1);
        String behind = join(parts, last + 1, parts.length);
        return (before + " " + words(within, label, encoding, WORD) + " " + behind).strip();
    }

    private static String join(String[] parts, int from, int to) {
        return String.join(" ", List.of(parts).subList(from, to));
    }

    /** All of the text in encoded words, one space between them. */
    private static String words(String text, Label label, char encoding, int firstLength) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int next = text.offsetByCodePoints(i, 1);
            String longer = word + text.substring(i, next);
            int limit = words.isEmpty() ? firstLength : WORD;
            if (!word.isEmpty() && encoded(longer, label, encoding).length() > limit) {
                words.add(encoded(word.toString(), label, encoding));
                word.setLength(0);
            }
            word.append(text, i, next);
            i = next;
        }
        words.add(encoded(word.toString(), label, encoding));
        return String.join(" ", words);
    }

    private static String encoded(String text, Label label, char encoding) {
        byte[] bytes = text.getBytes(label.charset());
        String coded = encoding == 'B' ? Base64.getEncoder().encodeToString(bytes) : quoted(bytes);
        return "=?" + label.name() + "?" + encoding + "?" + coded + "?=";
    }

    /** RFC 2047, 4.2, with what RFC 2047, 5 (3) allows in phrases too left as it is. */
    private static String quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            boolean plain = b > ' ' && b < 127 && b != '=' && b != '?' && b != '_';
            if (b == ' ') {
                out.append('_');
            } else if (plain) {
                out.append((char) b);
            } else {
                out.append('=').append((char) HEX[(b >> 4) & 0xF]).append((char) HEX[b & 0xF]);
            }
        }
        return out.toString();
    }

    private static byte @Nullable [] bytes(String text, Charset charset) {
        try {
            charset.newEncoder().encode(CharBuffer.wrap(text));
            return text.getBytes(charset);
        } catch (CharacterCodingException notInThisCharset) {
            return null;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
