package org.isnad.workbench.publish;

import org.isnad.core.verdict.Level;
import org.isnad.workbench.search.Snippet;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A result of a search for programs: one object, one line. Its names are a contract. */
public final class HitJson {
    private HitJson() {}

    /**
     * Either a message or a file.
     *
     * @param carrier the message that carries the file, or null
     * @param attachments level of what that message carries, or null
     * @param folded how many results that are nearly the same are not shown for it; named only where there are any
     */
    public static String of(
            @Nullable StoredMessage message,
            @Nullable ItemRow file,
            @Nullable StoredMessage carrier,
            @Nullable Level attachments,
            Snippet snippet,
            int folded) {
        return Json.object(json -> {
            if (message != null) {
                message(json, message);
            } else if (file != null) {
                file(json, file);
                if (carrier != null) {
                    carrier(json, carrier, attachments);
                }
            }
            snippet(json, snippet);
            if (folded > 0) {
                json.writeNumberProperty("folded", folded);
            }
        });
    }

    private static void message(JsonGenerator json, StoredMessage message) {
        json.writeStringProperty("id", message.content().hex());
        json.writeStringProperty("messageId", message.messageId());
        Json.seconds(json, "date", message.date());
        json.writeStringProperty("from", message.fromAddress());
        json.writeStringProperty("fromName", message.fromName());
        json.writeStringProperty("subject", message.subject());
        Json.text(
                json, "level", message.level() == null ? null : message.level().name());
        json.writeStringProperty("locator", message.locator().text());
        json.writeStringProperty("kind", "message");
    }

    private static void file(JsonGenerator json, ItemRow file) {
        Json.text(json, "id", file.content() == null ? null : file.content().hex());
        json.writeNullProperty("messageId");
        json.writeNullProperty("date");
        json.writeNullProperty("from");
        json.writeStringProperty("subject", file.name());
        json.writeNullProperty("level");
        json.writeStringProperty("locator", file.locator().text());
        json.writeStringProperty("kind", "file");
    }

    private static void carrier(JsonGenerator json, StoredMessage carrier, @Nullable Level attachments) {
        json.writeObjectPropertyStart("carrier");
        json.writeStringProperty("id", carrier.content().hex());
        json.writeStringProperty("messageId", carrier.messageId());
        Json.seconds(json, "date", carrier.date());
        json.writeStringProperty("from", carrier.fromAddress());
        json.writeStringProperty("subject", carrier.subject());
        json.writeStringProperty("locator", carrier.locator().text());
        Json.text(json, "attachmentsLevel", attachments == null ? null : attachments.name());
        json.writeEndObject();
    }

    /** The excerpt as plain text, and beside it where in it the marks are, in UTF-16 units. */
    private static void snippet(JsonGenerator json, Snippet snippet) {
        json.writeStringProperty("snippet", snippet.render("", ""));
        json.writeArrayPropertyStart("marks");
        int at = 0;
        for (Snippet.Piece piece : snippet.pieces()) {
            if (piece.marked()) {
                json.writeStartArray();
                json.writeNumber(at);
                json.writeNumber(at + piece.text().length());
                json.writeEndArray();
            }
            at += piece.text().length();
        }
        json.writeEndArray();
    }
}
