package org.isnad.workbench.text;

import java.util.Locale;

/**
 * What an inline style says of an element's visibility: what senders write into the element itself to hide it. Style sheets
 * are not applied.
 *
 * @param hides the element with all in it
 * @param size of its letters, which elements within it may set anew
 */
record InlineStyle(boolean hides, Size size) {
    /** The size of letters (CSS Fonts 4, 2.5). */
    enum Size {
        /** Not said, or said as a share of the size around it, which stays nothing where that is nothing. */
        INHERITED,
        /** None: how templates keep gaps between cells away, and how senders hide text. */
        ZERO,
        SET
    }

    static final InlineStyle NONE = new InlineStyle(false, Size.INHERITED);

    private static final String FONT_SIZE = "font-size:";

    static InlineStyle of(String css) {
        String style = withoutSpace(css.toLowerCase(Locale.ROOT));
        boolean hides = style.contains("display:none") || style.contains("visibility:hidden");
        return new InlineStyle(hides, size(style));
    }

    private static String withoutSpace(String css) {
        StringBuilder kept = new StringBuilder(css.length());
        for (int i = 0; i < css.length(); i++) {
            if (css.charAt(i) > ' ') {
                kept.append(css.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Of several statements the last one counts. */
    private static Size size(String style) {
        int at = style.lastIndexOf(FONT_SIZE);
        if (at < 0) {
            return Size.INHERITED;
        }
        int start = at + FONT_SIZE.length();
        int end = start;
        while (end < style.length() && ";!\"'".indexOf(style.charAt(end)) < 0) {
            end++;
        }
        return sizeOf(style.substring(start, end));
    }

    private static Size sizeOf(String value) {
        int unit = 0;
        boolean zero = true;
        while (unit < value.length() && (isDigit(value.charAt(unit)) || value.charAt(unit) == '.')) {
            zero &= value.charAt(unit) == '0' || value.charAt(unit) == '.';
            unit++;
        }
        if (unit > 0 && zero) {
            return Size.ZERO;
        }
        String rest = value.substring(unit);
        boolean relative = rest.equals("em") || rest.equals("ex") || rest.equals("ch") || rest.equals("%");
        boolean word = unit == 0 && (rest.isEmpty() || rest.equals("inherit") || rest.endsWith("er"));
        return relative || word ? Size.INHERITED : Size.SET;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
