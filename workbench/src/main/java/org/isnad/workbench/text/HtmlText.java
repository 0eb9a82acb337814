package org.isnad.workbench.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * HTML as text, the way a reader sees it: blocks and {@code <br>} end lines, table cells are set apart, what is hidden by
 * element, attribute or inline style is left out. Nothing is loaded, nothing is run. Style sheets are not applied: what
 * they alone hide is shown.
 */
final class HtmlText {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "object",
            "embed",
            "svg",
            "math",
            "iframe",
            "textarea",
            "select",
            "datalist",
            "audio",
            "video",
            "canvas",
            "map",
            "area",
            "meta",
            "link");

    private HtmlText() {}

    static String render(String html) {
        Document document = Jsoup.parse(html);
        Renderer renderer = new Renderer();
        document.body().filter(renderer);
        return renderer.text();
    }

    private static boolean isHidden(Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && hides(style.toLowerCase(Locale.ROOT).replace(" ", ""));
    }

    private static boolean hides(String style) {
        return style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all")
                || style.contains("font-size:0px")
                || style.contains("font-size:0;")
                || style.endsWith("font-size:0");
    }

    private static final class Renderer implements NodeFilter {
        private final StringBuilder out = new StringBuilder();
        private int preformatted;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text);
            } else if (node instanceof Element element) {
                if (isHidden(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                preformatted += element.normalName().equals("pre") ? 1 : 0;
                if (element.normalName().equals("br")) {
                    out.append('\n');
                } else if (element.isBlock()) {
                    startLine();
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                preformatted -= element.normalName().equals("pre") ? 1 : 0;
                switch (element.normalName()) {
                    case "td", "th" -> startWord();
                    case "p" -> {
                        startLine();
                        emptyLine();
                    }
                    default -> {
                        if (element.isBlock()) {
                            startLine();
                        }
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        String text() {
            int end = out.length();
            while (end > 0 && out.charAt(end - 1) <= ' ') {
                end--;
            }
            return out.substring(0, end);
        }

        private void append(TextNode node) {
            String text = node.getWholeText();
            if (preformatted > 0) {
                out.append(text);
                return;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00A0') {
                    startWord();
                } else if (!isInvisible(c)) {
                    out.append(c);
                }
            }
        }

        /** Soft hyphen, zero-width space and the like, with which senders break words apart for filters. */
        private static boolean isInvisible(char c) {
            return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u034F';
        }

        private void startWord() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) > ' ') {
                out.append(' ');
            }
        }

        private void startLine() {
            int end = out.length();
            while (end > 0 && out.charAt(end - 1) == ' ') {
                end--;
            }
            out.setLength(end);
            if (end > 0 && out.charAt(end - 1) != '\n') {
                out.append('\n');
            }
        }

        private void emptyLine() {
            int end = out.length();
            if (end > 1 && out.charAt(end - 2) != '\n') {
                out.append('\n');
            }
        }
    }
}
