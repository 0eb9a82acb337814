package org.isnad.workbench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an inline style says of an element's visibility: what senders write into the element itself to hide it. Style sheets
 * are not applied. It is read declaration by declaration, as a browser does (CSS Syntax 3, 5.4): a property that is only called
 * like one of these hides nothing, and of several the last one counts, an important one before the others. Otherwise a text could
 * be kept from whoever reads it here alone.
 *
 * @param hides the element with all in it
 * @param fades the element, but not what within it says that it is visible
 * @param shows whether it says that the element is displayed, whatever its attributes say
 * @param strikes its words out (CSS Text Decoration 3, 2.1)
 * @param size of its letters, which elements within it may set anew
 */
record InlineStyle(boolean hides, boolean fades, boolean shows, boolean strikes, Size size) {
    /** The size of letters (CSS Fonts 4, 2.5). */
    enum Size {
        /** Not said, or said as a share of the size around it, which stays nothing where that is nothing. */
        INHERITED,
        /** None: how templates keep gaps between cells away, and how senders hide text. */
        ZERO,
        SET
    }

    static final InlineStyle NONE = new InlineStyle(false, false, false, false, Size.INHERITED);

    private static final List<String> PROPERTIES = List.of("display", "visibility", "font-size", "text-decoration");
    private static final Pattern IMPORTANT = Pattern.compile(" *! *important$");

    /** A value that does not exist counts for nothing (CSS Display 3, 2). */
    private static final Set<String> DISPLAYED = Set.of(
            "block",
            "inline",
            "inline-block",
            "flow-root",
            "flex",
            "inline-flex",
            "grid",
            "inline-grid",
            "table",
            "inline-table",
            "table-row",
            "table-cell",
            "table-caption",
            "table-row-group",
            "table-header-group",
            "table-footer-group",
            "list-item",
            "contents",
            "initial",
            "inherit",
            "unset",
            "revert");

    static InlineStyle of(String css) {
        String lower = css.toLowerCase(Locale.ROOT);
        // Newsletters hold thousands of styles that say nothing of this.
        if (PROPERTIES.stream().noneMatch(lower::contains)) {
            return NONE;
        }
        List<String> declarations = declarations(lower);
        String display = "";
        String visibility = "";
        String fontSize = "";
        boolean strikes = false;
        boolean displayed = false;
        boolean seen = false;
        boolean sized = false;
        for (String declaration : declarations) {
            int colon = declaration.indexOf(':');
            String name = declaration.substring(0, Math.max(0, colon)).strip();
            String written = declaration.substring(colon + 1).strip();
            String value = IMPORTANT.matcher(written).replaceFirst("");
            boolean important = !value.equals(written);
            if (name.equals("display")
                    && (value.equals("none") || DISPLAYED.contains(value))
                    && (important || !displayed)) {
                display = value;
                displayed = important;
            } else if (name.equals("visibility") && (important || !seen)) {
                visibility = value;
                seen = important;
            } else if (name.equals("text-decoration") || name.equals("text-decoration-line")) {
                strikes = value.contains("line-through");
            } else if (name.equals("font-size") && value.indexOf(' ') < 0 && (important || !sized)) {
                fontSize = value;
                sized = important;
            }
        }
        boolean fades = visibility.equals("hidden") || visibility.equals("collapse");
        Size size = fontSize.isEmpty() ? Size.INHERITED : sizeOf(fontSize);
        return new InlineStyle(display.equals("none"), fades, DISPLAYED.contains(display), strikes, size);
    }

    /**
     * With one sort of blank, and one for each comment, for both part names (CSS Syntax 3, 4.3.2); what stands in quotation marks or
     * brackets ends none.
     */
    private static List<String> declarations(String css) {
        List<String> declarations = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        char quote = 0;
        int brackets = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (quote == 0 && c == '/' && css.startsWith("/*", i)) {
                int end = css.indexOf("*/", i + 2);
                i = end < 0 ? css.length() : end + 1;
                one.append(' ');
            } else if (quote == 0 && brackets == 0 && c == ';') {
                declarations.add(one.toString());
                one.setLength(0);
            } else {
                quote = quote == 0 ? (c == '"' || c == '\'' ? c : 0) : c == quote ? 0 : quote;
                brackets = Math.max(
                        0, quote != 0 ? brackets : c == '(' ? brackets + 1 : c == ')' ? brackets - 1 : brackets);
                one.append(c > ' ' ? c : ' ');
            }
        }
        declarations.add(one.toString());
        return declarations;
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
