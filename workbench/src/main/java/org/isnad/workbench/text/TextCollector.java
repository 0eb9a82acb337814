package org.isnad.workbench.text;

import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.ContentType;
import org.isnad.core.mail.TextDecoding;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.core.mail.TransferEncoding;
import org.jspecify.annotations.Nullable;

/** Gathers the text of several parts, one below the other, within a common limit of decoded bytes. */
final class TextCollector {
    private final Octets bytes;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String only;
    private int left;
    private final boolean marking;
    private final boolean joining;

    TextCollector(Octets bytes, int limit) {
        this(bytes, limit, false, true);
    }

    private TextCollector(Octets bytes, int limit, boolean marking, boolean joining) {
        this.bytes = bytes;
        this.left = limit;
        this.marking = marking;
        this.joining = joining;
    }

    /** One that puts marks of quoting before the lines of what HTML quotes. */
    static TextCollector marking(Octets bytes, int limit) {
        return new TextCollector(bytes, limit, true, true);
    }

    /** One that leaves the lines of flowed text as they travelled. */
    static TextCollector unjoined(Octets bytes, int limit) {
        return new TextCollector(bytes, limit, false, false);
    }

    /** RFC 3676, 4. */
    static boolean isFlowed(ContentType type) {
        return type.parameter("format").orElse("").equalsIgnoreCase("flowed");
    }

    /** A part of type text: plain as it is, HTML and enriched text as a reader would show them. */
    void add(BodyPart.Leaf leaf) {
        ContentType type = leaf.contentType();
        String charset = type.declared() ? type.parameter("charset").orElse(null) : null;
        String decoded = decoded(leaf.body(), leaf.encoding(), charset);
        if (type.subtype().equals("html") || type.subtype().equals("xhtml")) {
            append(marking ? HtmlText.marked(decoded) : HtmlText.render(decoded));
        } else if (type.subtype().equals("enriched") || type.subtype().equals("richtext")) {
            append(HtmlText.render(decoded.replace("\r\n", "<br>").replace("\n", "<br>")));
        } else if (joining && isFlowed(type)) {
            boolean deleteSpace = type.parameter("delsp").orElse("").equalsIgnoreCase("yes");
            append(FlowedText.join(decoded, deleteSpace));
        } else {
            append(decoded);
        }
    }

    /** The source of a part, decoded, without counting towards the limit. */
    String source(BodyPart.Leaf leaf) {
        String charset = leaf.contentType().declared()
                ? leaf.contentType().parameter("charset").orElse(null)
                : null;
        byte[] content = TransferDecoder.decode(bytes, leaf.body(), leaf.encoding(), left);
        return TextDecoding.decode(content, charset).text();
    }

    /** Bytes of which nothing is declared. */
    void addPlain(Span span) {
        append(decoded(span, TransferEncoding.IDENTITY, null));
    }

    int length() {
        return only == null ? text.length() : only.length();
    }

    /** Whether the limit was reached: what lies behind it was not looked at. */
    boolean isFull() {
        return left <= 0;
    }

    String text() {
        return only == null ? text.toString() : only;
    }

    private String decoded(Span span, TransferEncoding encoding, @Nullable String charset) {
        byte[] content = TransferDecoder.decode(bytes, span, encoding, left);
        left -= content.length;
        return TextDecoding.decode(content, charset).text();
    }

    /** Most messages have one part with text: it is kept as it is, not copied. */
    private void append(String part) {
        if (part.isBlank()) {
            return;
        }
        if (length() == 0) {
            only = part;
            return;
        }
        if (only != null) {
            text.append(only);
            only = null;
        }
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(part);
    }
}
