package org.isnad.core.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.TextDecoding;

/**
 * Whether two parts are a plain text and the same text as HTML, so that it does not matter which of them is shown: every
 * word that the HTML shows is in the plain text, and every word of the plain text is in the HTML, be it in an attribute
 * (a link's target, an image's name). Anything that is not understood makes them two texts.
 */
final class AlternativeTexts {
    private AlternativeTexts() {}

    /** Whether the parts are such a pair; the second may be a multipart that holds the HTML and its images. */
    static boolean areTwins(Octets bytes, List<BodyPart> parts) {
        if (parts.size() != 2
                || !(parts.getFirst() instanceof BodyPart.Leaf plain)
                || !plain.contentType().is("text", "plain")
                || plain.attachment()) {
            return false;
        }
        List<BodyPart.Leaf> texts = MultipartDoubts.texts(parts.getLast());
        boolean html = texts.size() == 1 && texts.getFirst().contentType().is("text", "html");
        return html && sayTheSame(text(bytes, plain), text(bytes, texts.getFirst()));
    }

    static boolean sayTheSame(String plain, String html) {
        HtmlWords read = HtmlWords.of(html);
        Set<String> words = words(plain);
        Set<String> anywhere = new HashSet<>(read.shown());
        anywhere.addAll(read.inAttributes());
        return words.containsAll(read.shown()) && anywhere.containsAll(words);
    }

    /** Runs of letters, marks and digits, in lower case. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && isOfWord(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /** Surrogates count as letters: an emoji is as much of a text as a word. */
    private static boolean isOfWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String text(Octets bytes, BodyPart.Leaf leaf) {
        ExaminedText content = ExaminedText.of(bytes, leaf.body(), leaf.encoding());
        return content == null
                ? ""
                : TextDecoding.decode(content.bytes(), PlainTextDoubts.charsetOf(leaf))
                        .text();
    }
}
