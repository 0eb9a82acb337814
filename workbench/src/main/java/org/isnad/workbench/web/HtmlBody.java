package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.ContentType;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.TextDecoding;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.workbench.words.Shown;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML of a message, made fit to be looked at. Three walls, each of which would do: a sanitiser lets only known elements and
 * attributes through, none of which loads anything or leads anywhere; the page goes out under a policy that allows no script, no
 * connection and no picture but those that stand in it; and the client shows it in a frame without any permission.
 *
 * <p>A link keeps its words; where it leads stands behind them as text that cannot be clicked. A picture that would be loaded is
 * a note in brackets.
 */
final class HtmlBody {
    private static final int LARGEST = 4 << 20;

    /** A browser without styles of its own shows tables and quotes well enough. */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "pre",
                    "code",
                    "b",
                    "i",
                    "u",
                    "s",
                    "strike",
                    "em",
                    "strong",
                    "small",
                    "sub",
                    "sup",
                    "tt",
                    "big",
                    "center",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "q",
                    "cite",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "ins",
                    "del",
                    "address",
                    "font")
            .allowAttributes("dir", "lang")
            .matching(java.util.regex.Pattern.compile("[A-Za-z0-9-]{1,20}"))
            .globally()
            // Words that are struck out say the opposite without their line.
            .allowStyling(CssSchema.withProperties(List.of("text-decoration")))
            .allowAttributes("colspan", "rowspan")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,3}"))
            .onElements("td", "th")
            .allowAttributes("align", "valign")
            .matching(java.util.regex.Pattern.compile("[a-z]{1,10}"))
            .globally()
            .allowAttributes("color", "bgcolor")
            .matching(java.util.regex.Pattern.compile("#?[A-Za-z0-9]{1,20}"))
            .globally()
            .allowElements(
                    (_, attributes) -> {
                        int at = attributes.indexOf("href");
                        String target = at >= 0 ? attributes.get(at + 1) : "";
                        attributes.clear();
                        if (!target.isEmpty()) {
                            attributes.add("title");
                            attributes.add(Shown.line(Shown.defanged(target)));
                        }
                        return "span";
                    },
                    "a")
            .allowElements(
                    (_, attributes) -> {
                        attributes.clear();
                        return "hr";
                    },
                    "img")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title")
            .onElements("span")
            // Without these the target of a link would be taken away before it can be shown as text.
            .allowUrlProtocols("http", "https", "ftp", "mailto")
            .toFactory();

    private HtmlBody() {}

    /** The first HTML part that a reader is shown, and its bytes. */
    static Optional<BodyPart.Leaf> of(Message message) {
        List<BodyPart.Leaf> found = new ArrayList<>();
        collect(message.root(), found);
        return found.stream().findFirst();
    }

    private static void collect(BodyPart part, List<BodyPart.Leaf> found) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                ContentType type = leaf.contentType();
                if (!leaf.attachment()
                        && (type.is("text", "html") || type.subtype().equals("xhtml"))) {
                    found.add(leaf);
                }
            }
            case BodyPart.Multipart multipart -> multipart.parts().forEach(inner -> collect(inner, found));
            case BodyPart.Embedded _ -> {}
        }
    }

    /** A whole page. */
    static String page(Message message, BodyPart.Leaf leaf) {
        byte[] bytes = TransferDecoder.decode(message.bytes(), leaf.body(), leaf.encoding(), LARGEST);
        ContentType type = leaf.contentType();
        String charset = type.declared() ? type.parameter("charset").orElse(null) : null;
        String html = TextDecoding.decode(bytes, charset).text();
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>-</title></head><body dir=\"auto\">\n"
                + sanitised(html) + "\n</body></html>\n";
    }

    static String sanitised(String html) {
        return ALLOWED.sanitize(html);
    }
}
