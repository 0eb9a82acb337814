package org.isnad.core.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of an HTML text, as far as comparing needs them: one pass, linear, never throws. Tags of inline elements part
 * no words, all others do; comments, scripts, styles and the head are not shown; entities beyond the common ones stay as
 * they are written and so equal no word of another text.
 *
 * @param shown words outside of tags, in lower case
 * @param inAttributes words within tags
 */
record HtmlWords(Set<String> shown, Set<String> inAttributes) {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "em", "font", "i", "ins", "s", "small", "span", "strong", "sub", "sup", "u", "wbr");

    private static final Set<String> NOT_SHOWN = Set.of("head", "script", "style", "title");

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "copy", "©", "reg", "®");

    private static final int LONGEST_ENTITY = 10;

    static HtmlWords of(String html) {
        StringBuilder shown = new StringBuilder(html.length());
        StringBuilder attributes = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                shown.append(html, at, html.length());
                break;
            }
            shown.append(html, at, open);
            at = markup(html, open, shown, attributes);
        }
        return new HtmlWords(
                AlternativeTexts.words(withoutEntities(shown)), AlternativeTexts.words(withoutEntities(attributes)));
    }

    /** Steps over what {@code <} begins; gives the offset behind it. */
    private static int markup(String html, int open, StringBuilder shown, StringBuilder attributes) {
        if (html.startsWith("<!--", open)) {
            return behind(html, "-->", open + 4);
        }
        int nameStart = open + (html.startsWith("</", open) ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        boolean declaration = html.startsWith("<!", open) || html.startsWith("<?", open);
        if (nameEnd == nameStart && !declaration) {
            shown.append('<');
            return open + 1;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        int close = behind(html, ">", nameEnd);
        attributes.append(' ').append(html, nameEnd, close);
        shown.append(INLINE.contains(name) ? "" : " ");
        boolean starts = nameStart == open + 1;
        return starts && NOT_SHOWN.contains(name) ? behind(html, "</" + name, close) : close;
    }

    /** Behind the next {@code wanted}, or the end: what is never closed swallows the rest. */
    private static int behind(String html, String wanted, int from) {
        for (int i = from; i + wanted.length() <= html.length(); i++) {
            if (html.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i + wanted.length();
            }
        }
        return html.length();
    }

    private static String withoutEntities(StringBuilder text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? semicolon(text, at) : -1;
            String meant = end < 0 ? "" : meaning(text.substring(at + 1, end));
            plain.append(meant.isEmpty() ? text.substring(at, at + 1) : meant);
            at = meant.isEmpty() ? at + 1 : end + 1;
        }
        return plain.toString();
    }

    private static int semicolon(StringBuilder text, int from) {
        for (int i = from; i < Math.min(text.length(), from + LONGEST_ENTITY); i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String meaning(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, "");
        }
        boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
        try {
            int codePoint = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
        } catch (NumberFormatException notANumber) {
            // Integer tells it only so; the entity stays as it is written.
            return "";
        }
    }
}
