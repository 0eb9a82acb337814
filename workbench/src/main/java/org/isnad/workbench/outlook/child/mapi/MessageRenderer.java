package org.isnad.workbench.outlook.child.mapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.mail.Rendering;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message of an Outlook store as a message of the net (RFC 5322, 2045): the header byte for byte as the store kept
 * it, and the body made anew out of what it was taken apart into. The same properties give the same bytes, always.
 *
 * <p>What is shown must be what was signed: where the store kept a header, who wrote, to whom, when and what about are shown
 * from it alone. What the store says otherwise stands beside it in fields of our own.
 */
public final class MessageRenderer {
    private static final int MAX_DEPTH = 16;

    private final String kind;
    private final Consumer<String> defects;

    /**
     * @param kind of the file it comes from, for the mark
     * @param defects told what could not be read
     */
    public MessageRenderer(String kind, Consumer<String> defects) {
        this.kind = kind;
        this.defects = defects;
    }

    public void render(MapiObject.Message message, OutputStream out) throws IOException {
        render(message, new Parts(out, "0"), 0);
    }

    private void render(MapiObject.Message message, Parts parts, int depth) throws IOException {
        TransportHeader transport = TransportHeader.of(message);
        StoredHeader stored = StoredHeader.of(message, defects);
        parts.ascii(Rendering.FIELD + ": " + kind + Fields.END);
        Optional<String> messageClass = Text.of(message, Tags.MESSAGE_CLASS);
        if (messageClass.isPresent()) {
            parts.ascii(Fields.unstructured("X-Isnad-Class", messageClass.get()));
        }
        parts.ascii(transport.isUsable() ? stored.beside(transport) : stored.alone());
        parts.ascii("MIME-Version: 1.0" + Fields.END);
        Bodies bodies = Bodies.of(message, messageClass.orElse(""), defects);
        int attachments = attachmentCount(message);
        boolean keepsHeader = !transport.isUsable() ? transport.bytes().length > 0 : transport.isCut();
        boolean mixed = attachments > 0 || keepsHeader || !bodies.beside().isEmpty();
        String boundary = parts.boundary("m");
        if (mixed) {
            parts.ascii(Parts.multipart("mixed", boundary));
            end(transport, parts);
            parts.delimiter(boundary);
            body(bodies, parts, null);
        } else {
            body(bodies, parts, transport);
        }
        if (!mixed) {
            return;
        }
        for (Bodies.Body beside : bodies.beside()) {
            parts.delimiter(boundary);
            parts.base64(beside.fields(), beside.stream());
        }
        if (keepsHeader) {
            parts.delimiter(boundary);
            parts.base64(
                    "Content-Type: text/rfc822-headers" + Fields.END + "Content-Disposition: attachment"
                            + Fields.parameter("filename", "header.txt") + Fields.END,
                    new ByteArrayInputStream(transport.bytes()));
        }
        for (int i = 0; i < attachments; i++) {
            attachment(message, i, boundary, parts, depth);
        }
        parts.close(boundary);
    }

    /** Ends our own fields; below stands what the store kept, then the empty line. */
    private static void end(TransportHeader transport, Parts parts) throws IOException {
        parts.ascii(Rendering.MARK + ": " + (transport.isUsable() ? "transport" : "none") + Fields.END);
        parts.out().write(transport.header());
        parts.ascii(Fields.END);
    }

    /** @param transport if this is the whole body, so that the header ends here; else null, for this is a part of it */
    private static void body(Bodies bodies, Parts parts, @Nullable TransportHeader transport) throws IOException {
        List<Bodies.Body> shown = bodies.shown();
        if (shown.size() == 1) {
            parts.ascii(shown.getFirst().fields() + "Content-Transfer-Encoding: base64" + Fields.END);
            endOfHeader(parts, transport);
            parts.body(shown.getFirst().stream());
            return;
        }
        String boundary = parts.boundary("a");
        parts.ascii(Parts.multipart("alternative", boundary));
        endOfHeader(parts, transport);
        for (Bodies.Body one : shown) {
            parts.delimiter(boundary);
            parts.base64(one.fields(), one.stream());
        }
        parts.close(boundary);
    }

    private static void endOfHeader(Parts parts, @Nullable TransportHeader transport) throws IOException {
        if (transport == null) {
            parts.ascii(Fields.END);
        } else {
            end(transport, parts);
        }
    }

    private int attachmentCount(MapiObject.Message message) {
        try {
            return message.attachmentCount();
        } catch (IOException damaged) {
            defects.accept("attachments: " + damaged.getMessage());
            return 0;
        }
    }

    private void attachment(MapiObject.Message message, int index, String boundary, Parts parts, int depth)
            throws IOException {
        MapiObject.Attachment attachment;
        Optional<MapiObject.Message> embedded;
        try {
            attachment = message.attachment(index);
            embedded = attachment.embedded();
        } catch (IOException damaged) {
            defects.accept("attachment " + (index + 1) + ": " + damaged.getMessage());
            return;
        }
        parts.delimiter(boundary);
        if (embedded.isPresent() && depth < MAX_DEPTH) {
            parts.ascii("Content-Type: message/rfc822" + Fields.END + Fields.END);
            render(embedded.get(), new Parts(parts.out(), parts.next()), depth + 1);
            return;
        }
        if (embedded.isPresent()) {
            defects.accept("attachment " + (index + 1) + ": more than " + MAX_DEPTH + " messages in one another");
        }
        data(attachment, EightBit.of(message), index, parts);
    }

    private void data(MapiObject.Attachment attachment, EightBit own, int index, Parts parts) throws IOException {
        Optional<Value> data = attachment.value(Tags.ATTACH_DATA);
        Consumer<IOException> told =
                damaged -> defects.accept("attachment " + (index + 1) + ": " + damaged.getMessage());
        // Damage shows while the part is written: what came before it stays, and the part is ended.
        try (InputStream content = new Stopping(opened(data, attachment, own, told), told)) {
            parts.base64(fields(attachment, own, data.isPresent()), content);
        }
    }

    private static InputStream opened(
            Optional<Value> data, MapiObject attachment, EightBit own, Consumer<IOException> told) {
        if (data.isEmpty()) {
            return new ByteArrayInputStream(reference(attachment, own).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return data.get().source().stream();
        } catch (IOException damaged) {
            told.accept(damaged);
            return InputStream.nullInputStream();
        }
    }

    /** What is attached by its place alone has no bytes here. */
    private static String reference(MapiObject attachment, EightBit own) {
        return Text.of(attachment, Tags.ATTACH_LONG_PATHNAME, own)
                .or(() -> Text.of(attachment, Tags.ATTACH_PATHNAME, own))
                .orElse("");
    }

    private static String fields(MapiObject attachment, EightBit own, boolean hasData) {
        String name = Text.of(attachment, Tags.ATTACH_LONG_FILENAME, own)
                .or(() -> Text.of(attachment, Tags.ATTACH_FILENAME, own))
                .or(() -> Text.of(attachment, Tags.DISPLAY_NAME, own))
                .orElse("");
        String type = Text.of(attachment, Tags.ATTACH_MIME_TAG, own)
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> tag.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80}"))
                // Written as a part of its own it would have to be a message or a multipart byte for byte.
                .filter(tag -> !tag.startsWith("message/") && !tag.startsWith("multipart/"))
                .orElse("application/octet-stream");
        StringBuilder fields = new StringBuilder("Content-Type: ").append(type).append(Fields.END);
        fields.append("Content-Disposition: attachment");
        if (!name.isEmpty()) {
            fields.append(Fields.parameter("filename", name));
        }
        fields.append(Fields.END);
        Text.of(attachment, Tags.ATTACH_CONTENT_ID, own)
                .map(id -> Fields.plain(id).replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty() && Fields.isAscii(id) && id.length() < 500)
                .ifPresent(id ->
                        fields.append("Content-ID: <").append(id).append('>').append(Fields.END));
        if (!hasData) {
            fields.append("X-Isnad-Attachment: by reference, not kept").append(Fields.END);
        }
        return fields.toString();
    }
}
