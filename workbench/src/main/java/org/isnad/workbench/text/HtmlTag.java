package org.isnad.workbench.text;

import java.util.Locale;
import org.isnad.workbench.text.InlineStyle.Size;
import org.jspecify.annotations.Nullable;

/**
 * One tag of an HTML text (HTML Living Standard, 13.2.5), as far as rendering as text needs it.
 *
 * @param name lower case
 * @param closing {@code </name>}
 * @param hides whether an attribute or an inline style hides the element
 * @param fades whether it hides what does not say that it is visible
 * @param strikes whether an inline style strikes its words out
 * @param size of the letters in it, as its inline style has it
 * @param end offset behind the tag
 */
record HtmlTag(String name, boolean closing, boolean hides, boolean fades, boolean strikes, Size size, int end) {
    private static final int LONGEST_NAME = 32;

    /** The tag that starts at {@code start}, where a {@code <} stands; null if that is a character like others. */
    static @Nullable HtmlTag at(String html, int start) {
        boolean closing = start + 1 < html.length() && html.charAt(start + 1) == '/';
        int nameStart = start + (closing ? 2 : 1);
        int at = nameStart;
        while (at < html.length() && isNameCharacter(html.charAt(at))) {
            at++;
        }
        if (at == nameStart || !isLetter(html.charAt(nameStart))) {
            return null;
        }
        String name = html.substring(nameStart, Math.min(at, nameStart + LONGEST_NAME));
        return new Attributes(html, at).tag(name.toLowerCase(Locale.ROOT), closing);
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isNameCharacter(char c) {
        return c > ' ' && c != '>' && c != '/' && c != '<';
    }

    private static boolean isSpace(char c) {
        return c <= ' ';
    }

    /** Walks over {@code name=value} pairs to the end of the tag. */
    private static final class Attributes {
        private final String html;
        private int at;
        private boolean hidden;
        /** Of several the first one counts (HTML Living Standard, 13.2.5.33). */
        private @Nullable InlineStyle style;

        Attributes(String html, int at) {
            this.html = html;
            this.at = at;
        }

        HtmlTag tag(String name, boolean closing) {
            while (at < html.length() && html.charAt(at) != '>') {
                char c = html.charAt(at);
                if (isSpace(c) || c == '/') {
                    at++;
                } else {
                    attribute();
                }
            }
            InlineStyle said = style == null ? InlineStyle.NONE : style;
            boolean hides = said.hides() || (hidden && !said.shows());
            return new HtmlTag(
                    name, closing, hides, said.fades(), said.strikes(), said.size(), Math.min(at + 1, html.length()));
        }

        private void attribute() {
            int start = at;
            at++; // an attribute may start with any character, an equals sign too
            while (at < html.length() && !isSpace(html.charAt(at)) && "=>/".indexOf(html.charAt(at)) < 0) {
                at++;
            }
            boolean isStyle = html.regionMatches(true, start, "style", 0, 5) && at == start + 5;
            hidden |= html.regionMatches(true, start, "hidden", 0, 6) && at == start + 6;
            int behind = at;
            while (behind < html.length() && isSpace(html.charAt(behind))) {
                behind++;
            }
            if (behind < html.length() && html.charAt(behind) == '=') {
                at = behind + 1;
                value(isStyle);
            }
        }

        /** A quote that is never closed is a character like others. */
        private void value(boolean isStyle) {
            while (at < html.length() && isSpace(html.charAt(at))) {
                at++;
            }
            char quote = at < html.length() ? html.charAt(at) : '>';
            int close = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 1) : -1;
            int start = close < 0 ? at : at + 1;
            if (close < 0) {
                while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
                    at++;
                }
                close = at;
            } else {
                at = close + 1;
            }
            if (isStyle && style == null) {
                style = InlineStyle.of(html.substring(start, close));
            }
        }
    }
}
