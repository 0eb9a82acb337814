package org.isnad.core.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Span;

/** A message written down as an outline, the same for every kind of line end: what golden files hold. */
final class Outline {
    private static final Instant NOW = Instant.parse("2018-01-01T00:00:00Z");

    private final StringBuilder out = new StringBuilder();

    private Outline() {}

    static String of(Message message) {
        Outline outline = new Outline();
        outline.message(message, "");
        return outline.out.toString();
    }

    private void message(Message message, String indent) {
        Octets bytes = message.bytes();
        for (HeaderField field : message.fields()) {
            line(indent, field.name() + ": " + HeaderText.of(bytes, field));
        }
        for (String name : new String[] {"From", "To"}) {
            message.first(name).ifPresent(f -> line(indent, name + " = " + AddressParser.of(bytes, f)));
        }
        line(indent, "date = " + DateParser.of(message, NOW));
        line(
                indent,
                "ids = " + MessageIds.messageId(message) + " " + MessageIds.inReplyTo(message)
                        + MessageIds.references(message));
        part(message.root(), bytes, indent);
        message.defects()
                .forEach(d ->
                        line(indent, "defect " + d.phrase().key() + d.phrase().args()));
    }

    private void part(BodyPart part, Octets bytes, String indent) {
        String type = part.contentType().name() + (part.contentType().declared() ? "" : " by default");
        switch (part) {
            case BodyPart.Leaf leaf -> {
                line(
                        indent,
                        "leaf " + type + " " + leaf.encoding() + (leaf.attachment() ? " attachment " : " ")
                                + leaf.fileName());
                byte[] content = TransferDecoder.decode(bytes, leaf.body(), leaf.encoding(), 10_000);
                String charset = leaf.contentType().parameter("charset").orElse(null);
                text(indent, TextDecoding.decode(content, charset).text());
            }
            case BodyPart.Multipart multipart -> {
                line(
                        indent,
                        "multipart " + type + " " + multipart.boundary() + (multipart.closed() ? "" : " not closed"));
                text(indent + "preamble ", latin(bytes, multipart.preamble()));
                multipart.parts().forEach(p -> part(p, bytes, indent + "  "));
                text(indent + "epilogue ", latin(bytes, multipart.epilogue()));
            }
            case BodyPart.Embedded embedded -> {
                line(indent, "embedded " + type + " " + embedded.encoding() + " " + embedded.fileName());
                message(embedded.message(), indent + "  ");
            }
        }
    }

    private static String latin(Octets bytes, Span span) {
        return new String(bytes.copy(span), StandardCharsets.ISO_8859_1);
    }

    private void text(String indent, String text) {
        text.lines().forEach(l -> line(indent, "| " + l));
    }

    private void line(String indent, String line) {
        out.append((indent + line).stripTrailing()).append('\n');
    }
}
