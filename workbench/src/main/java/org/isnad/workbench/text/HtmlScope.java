package org.isnad.workbench.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where an element ends that is not closed (HTML Living Standard, 13.1.2.4 and 13.2.6.4.7): some are ended by the start of another
 * one, every one by the end of one around it. Who puts {@code <p hidden>} before a {@code <div>} hides nothing from a browser, and
 * would hide all from whoever looked for {@code </p>}.
 */
final class HtmlScope {
    private static final Set<String> END_PARAGRAPHS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    private static final Set<String> OF_ROWS = Set.of("tr", "tbody", "thead", "tfoot");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> TERMS = Set.of("dt", "dd");

    private final String name;

    /** Elements that were begun in it and not ended. */
    private final Map<String, Integer> open = new HashMap<>();

    HtmlScope(String name) {
        this.name = name;
    }

    /** Tags of what lies in the element, one after the other. */
    boolean isEndedBy(HtmlTag tag) {
        if (tag.closing()) {
            int begun = open.getOrDefault(tag.name(), 0);
            open.computeIfPresent(tag.name(), (_, count) -> count - 1);
            return begun <= 0 && !tag.name().equals(name) && isAround(tag.name());
        }
        boolean nested =
                open.getOrDefault("table", 0) > 0 || open.getOrDefault("ul", 0) + open.getOrDefault("ol", 0) > 0;
        if (!nested && isEndedByStartOf(tag.name())) {
            return true;
        }
        open.merge(tag.name(), 1, Integer::sum);
        return false;
    }

    /** The end of an inline element or of a paragraph around it ends nothing for certain. */
    private static boolean isAround(String other) {
        return (END_PARAGRAPHS.contains(other) && !other.equals("p"))
                || CELLS.contains(other)
                || OF_ROWS.contains(other);
    }

    private boolean isEndedByStartOf(String other) {
        return switch (name) {
            case "p" -> END_PARAGRAPHS.contains(other);
            case "li" -> other.equals("li");
            case "dt", "dd" -> TERMS.contains(other);
            case "td", "th" -> CELLS.contains(other) || OF_ROWS.contains(other);
            case "tr" -> OF_ROWS.contains(other);
            default -> false;
        };
    }
}
