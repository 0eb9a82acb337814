package org.isnad.workbench.text;

import java.util.HashSet;
import java.util.Set;
import org.isnad.workbench.text.InlineStyle.Size;
import org.jspecify.annotations.Nullable;

/**
 * HTML as text, the way a reader sees it who loads nothing and runs nothing: blocks and {@code <br>} end lines, table cells
 * stand beside each other, what is hidden by element, attribute or inline style is left out. Style sheets are not applied:
 * what they alone hide is shown.
 *
 * <p>Read tag by tag, without a tree. A tree of hostile HTML can be hundreds of times its text, for every paragraph repeats
 * the formatting that was left open before it (HTML Living Standard, 13.2.4.3); here time and memory are linear. An element
 * that is never closed hides nothing, so that no text is lost to a forgotten tag. Letters of no size hide an element unless
 * something within it sets a size: templates give tables none, and each text its own. Words that are struck out stand between
 * {@code ~~}, for without their line they say the opposite.
 */
final class HtmlText {
    /** Their content is no markup: it ends at their end tag only. */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes");

    private static final Set<String> UNSEEN = Set.of("template", "svg", "select", "datalist");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
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
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** How many kinds of elements are looked for in vain before hiding is given up: keeps the work linear. */
    private static final int MOST_UNCLOSED = 16;

    /** How often the text may be looked through for sizes, in all. */
    private static final int MOST_LOOKS = 32;

    private static final String VISIBLE = "visible";

    private static final Set<String> STRIKING = Set.of("s", "strike", "del");
    private static final String STRUCK = "~~";

    private final String html;
    private final HtmlLines lines;
    private final Set<String> unclosed = new HashSet<>();
    private int at;

    /** Where words that are struck out end; 0 if none are. */
    private int struckTo;

    /** The first tag at or behind {@code at} that sets a size, as far as it was looked for. */
    private int sized = -1;

    private long looked;

    private final boolean marking;

    private HtmlText(String html, boolean marking) {
        this.html = html;
        this.marking = marking;
        this.lines = new HtmlLines(html.length() / 2);
    }

    static String render(String html) {
        return render(html, false);
    }

    /** With a mark {@code >} before each line for each {@code blockquote} around it, as plain text has them. */
    static String marked(String html) {
        return render(html, true);
    }

    private static String render(String html, boolean marking) {
        HtmlText text = new HtmlText(html, marking);
        text.run();
        if (text.struckTo > 0) {
            text.lines.append(STRUCK, 0, STRUCK.length());
        }
        return text.lines.text();
    }

    private void run() {
        while (at < html.length()) {
            if (struckTo > 0 && at >= struckTo) {
                lines.append(STRUCK, 0, STRUCK.length());
                struckTo = 0;
            }
            int markup = html.indexOf('<', at);
            int end = markup < 0 ? html.length() : markup;
            lines.append(html, at, end);
            at = end;
            if (markup >= 0) {
                markup();
            }
        }
    }

    private void markup() {
        int behind = behindDeclaration(at);
        HtmlTag tag = behind > 0 ? null : HtmlTag.at(html, at);
        if (tag != null) {
            at = tag.end();
            apply(tag);
        } else if (behind > 0) {
            at = behind;
        } else {
            lines.append(html, at, at + 1);
            at++;
        }
    }

    /** Behind a comment, a document type or a processing instruction that starts at {@code start}; 0 if none does. */
    private int behindDeclaration(int start) {
        char next = start + 1 < html.length() ? html.charAt(start + 1) : ' ';
        if (next != '!' && next != '?') {
            return 0;
        }
        boolean isComment = html.startsWith("<!--", start);
        int end = html.indexOf('>', start);
        // A comment ends with "-->" or, by mistake of its writer, with "--!>" (HTML Living Standard, 13.2.5.52).
        while (isComment && end >= 0 && !endsComment(start, end)) {
            end = html.indexOf('>', end + 1);
        }
        return end < 0 ? html.length() : end + 1;
    }

    private boolean endsComment(int start, int end) {
        boolean plain = end - 2 >= start + 2 && html.startsWith("--", end - 2);
        return plain || (end - 3 >= start + 4 && html.startsWith("--!", end - 3));
    }

    private void apply(HtmlTag tag) {
        String name = tag.name();
        if (!tag.closing() && !VOID.contains(name)) {
            boolean hides = tag.hides() || tag.fades() || UNSEEN.contains(name) || RAW.contains(name);
            boolean empty = tag.size() == Size.ZERO && looked <= (long) MOST_LOOKS * html.length();
            int behind = hides || empty ? behindElement(name) : 0;
            boolean all = tag.hides() || !tag.fades() || !holdsVisible(behind);
            if (behind > 0 && all && (hides || !holdsSized(behind))) {
                at = behind;
                return;
            }
        }
        strike(tag);
        switch (name) {
            case "br" -> lines.breakLine();
            case "p" -> lines.startParagraph();
            case "td", "th" -> lines.startWord();
            case "pre" -> lines.preformatted(!tag.closing());
            case "blockquote" -> {
                lines.startLine();
                if (marking) {
                    lines.quoted(!tag.closing());
                }
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    lines.startLine();
                }
            }
        }
    }

    /** Who strikes words out takes them back: a mark stands before them and behind them. */
    private void strike(HtmlTag tag) {
        if (!tag.closing() && at > struckTo && (tag.strikes() || STRIKING.contains(tag.name()))) {
            int behind = behindElement(tag.name());
            if (behind > 0) {
                struckTo = behind;
                lines.append(STRUCK, 0, STRUCK.length());
            }
        }
    }

    /** Whether something between here and {@code end} may say that it is visible within what is not. */
    private boolean holdsVisible(int end) {
        looked += end - at;
        if (looked > (long) MOST_LOOKS * html.length()) {
            return true;
        }
        for (int i = at; i + VISIBLE.length() <= end; i++) {
            if (html.regionMatches(true, i, VISIBLE, 0, VISIBLE.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a tag between here and {@code end} sets the size of letters. */
    private boolean holdsSized(int end) {
        looked += end - at;
        if (sized < at) {
            sized = at - 1;
            HtmlTag tag = null;
            while (sized < html.length() && (tag == null || tag.size() != Size.SET)) {
                int next = html.indexOf('<', sized + 1);
                sized = next < 0 ? html.length() : next;
                tag = next < 0 ? null : HtmlTag.at(html, next);
            }
        }
        return sized < end;
    }

    /** Behind the element whose start tag ends here, or 0 if it is never closed. */
    private int behindElement(String name) {
        if (unclosed.contains(name) || unclosed.size() >= MOST_UNCLOSED) {
            return 0;
        }
        int behind = RAW.contains(name) ? behindRaw(name, at) : behindNested(name);
        if (behind == 0) {
            unclosed.add(name);
        }
        return behind;
    }

    private int behindRaw(String name, int from) {
        int start = html.indexOf("</", from);
        while (start >= 0) {
            if (html.regionMatches(true, start + 2, name, 0, name.length())) {
                HtmlTag tag = HtmlTag.at(html, start);
                if (tag != null && tag.name().equals(name)) {
                    return tag.end();
                }
            }
            start = html.indexOf("</", start + 2);
        }
        return 0;
    }

    private int behindNested(String name) {
        int depth = 1;
        HtmlScope within = new HtmlScope(name);
        int start = html.indexOf('<', at);
        while (start >= 0) {
            int behind = behindDeclaration(start);
            HtmlTag tag = behind > 0 ? null : HtmlTag.at(html, start);
            if (tag != null) {
                behind = tag.end();
                if (within.isEndedBy(tag)) {
                    return start;
                }
                if (tag.name().equals(name)) {
                    depth += tag.closing() ? -1 : 1;
                } else {
                    behind = behindRawContent(tag);
                }
            }
            if (depth == 0) {
                return behind;
            }
            start = html.indexOf('<', Math.max(behind, start + 1));
        }
        return 0;
    }

    /** What looks like a tag within a script is none. */
    private int behindRawContent(@Nullable HtmlTag tag) {
        if (tag == null || tag.closing() || !RAW.contains(tag.name()) || unclosed.contains(tag.name())) {
            return tag == null ? 0 : tag.end();
        }
        int behind = behindRaw(tag.name(), tag.end());
        if (behind == 0) {
            unclosed.add(tag.name());
            return tag.end();
        }
        return behind;
    }
}
