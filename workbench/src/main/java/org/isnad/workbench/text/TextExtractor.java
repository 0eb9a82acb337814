package org.isnad.workbench.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;

/** Decodes what a reader would read of a message. Embedded messages are no part of it: they are items of their own. */
public final class TextExtractor {
    /** Bytes of a message's own text that are decoded; a longer body is found by its beginning only. */
    static final int BODY_LIMIT = 4 << 20;

    /** Bytes of the text of all its attachments together. */
    static final int ATTACHMENT_LIMIT = 1 << 20;

    private TextExtractor() {}

    public static MessageText extract(Message message) {
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        for (HeaderField field : message.fields()) {
            if (field.is("From") || field.is("Sender")) {
                addresses(message, field, from);
            } else if (field.is("To") || field.is("Cc") || field.is("Bcc")) {
                addresses(message, field, to);
            }
        }
        String body = body(message);
        List<String> names = new ArrayList<>();
        for (AttachmentPart part : Attachments.list(message)) {
            if (!part.name().isEmpty()) {
                names.add(part.name());
            }
        }
        return new MessageText(
                message.first("Subject")
                        .map(f -> HeaderText.of(message.bytes(), f))
                        .orElse(""),
                from.toString(),
                to.toString(),
                body,
                names,
                attachmentText(message),
                LanguageGuess.of(body));
    }

    /** The text in which quotes are looked for: as {@link MessageText#body}, with marks before what HTML quotes. */
    public static String quotable(Message message) {
        TextCollector collector = TextCollector.marking(message.bytes(), BODY_LIMIT);
        visible(message.root(), collector);
        return collector.text();
    }

    private static void addresses(Message message, HeaderField field, StringBuilder out) {
        for (Mailbox mailbox : AddressParser.of(message.bytes(), field)) {
            if (!out.isEmpty()) {
                out.append(", ");
            }
            out.append(mailbox.name());
            if (!mailbox.address().isEmpty()) {
                out.append(mailbox.name().isEmpty() ? "<" : " <")
                        .append(mailbox.address())
                        .append('>');
            }
        }
    }

    private static String body(Message message) {
        TextCollector collector = new TextCollector(message.bytes(), BODY_LIMIT);
        visible(message.root(), collector);
        return collector.text();
    }

    private static void visible(BodyPart part, TextCollector collector) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (!leaf.attachment()) {
                    collector.add(leaf);
                }
            }
            case BodyPart.Multipart multipart -> {
                if (multipart.parts().isEmpty()) {
                    collector.addPlain(multipart.preamble());
                } else if (multipart.contentType().is("multipart", "alternative")) {
                    alternative(multipart, collector);
                } else {
                    multipart.parts().forEach(p -> visible(p, collector));
                }
            }
            case BodyPart.Embedded embedded -> {}
        }
    }

    /** The first alternative with plain text that says something; else the last, the richest, that does (RFC 2046, 5.1.4). */
    private static void alternative(BodyPart.Multipart multipart, TextCollector collector) {
        for (BodyPart part : multipart.parts()) {
            if (holdsPlain(part) && added(part, collector)) {
                return;
            }
        }
        for (BodyPart part : multipart.parts().reversed()) {
            if (!holdsPlain(part) && added(part, collector)) {
                return;
            }
        }
    }

    private static boolean added(BodyPart part, TextCollector collector) {
        int before = collector.length();
        visible(part, collector);
        return collector.length() > before;
    }

    private static boolean holdsPlain(BodyPart part) {
        return switch (part) {
            case BodyPart.Leaf leaf -> !leaf.attachment() && leaf.contentType().is("text", "plain");
            case BodyPart.Multipart multipart -> multipart.parts().stream().anyMatch(TextExtractor::holdsPlain);
            case BodyPart.Embedded embedded -> false;
        };
    }

    private static String attachmentText(Message message) {
        TextCollector collector = new TextCollector(message.bytes(), ATTACHMENT_LIMIT);
        textOfFiles(message.root(), collector);
        return collector.text();
    }

    private static void textOfFiles(BodyPart part, TextCollector collector) {
        switch (part) {
            case BodyPart.Leaf leaf -> {
                if (leaf.attachment() && leaf.contentType().type().equals("text")) {
                    collector.add(leaf);
                }
            }
            case BodyPart.Multipart multipart -> multipart.parts().forEach(p -> textOfFiles(p, collector));
            case BodyPart.Embedded embedded -> {}
        }
    }
}
