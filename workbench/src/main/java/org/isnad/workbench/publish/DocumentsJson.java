package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.document.DocumentRemarks;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.document.RecordJson;
import org.isnad.workbench.store.StoredDocument;
import org.isnad.workbench.words.Words;

/** Documents for programs, one object a line; what the files state stands in {@code metadata} as it is. */
public final class DocumentsJson {
    private DocumentsJson() {}

    public static String of(ListedDocument document, Words words) {
        StoredDocument stored = document.stored();
        DocumentReading reading = document.reading();
        Phrase failure = stored.row().failure();
        List<Phrase> remarks = reading == null ? List.of() : DocumentRemarks.of(reading.metadata());
        List<Phrase> defects = reading == null
                ? List.of()
                : reading.defects().stream().map(Defect::phrase).toList();
        return Json.object(json -> {
            json.writeStringProperty("id", stored.content().hex());
            json.writeStringProperty("name", stored.name());
            json.writeStringProperty("locator", stored.locator().text());
            json.writeNumberProperty("size", stored.length());
            json.writeStringProperty("family", stored.row().family());
            Json.seconds(json, "created", stored.row().created());
            Json.seconds(json, "modified", stored.row().modified());
            json.writeStringProperty("editor", stored.row().editor());
            json.writeStringProperty("application", stored.row().application());
            json.writeStringProperty("asSent", document.asSent().name());
            Json.array(json, "labels", document.labels(), label -> json.writeString(Json.low(label)));
            Json.array(json, "carriers", document.carriers(), carrier -> {
                json.writeStartObject();
                json.writeStringProperty("id", carrier.content().hex());
                json.writeStringProperty("locator", carrier.locator().text());
                json.writeNumberProperty("ordinal", carrier.ordinal());
                Json.seconds(json, "date", carrier.date());
                Json.text(
                        json,
                        "attachments",
                        carrier.attachments() == null
                                ? null
                                : carrier.attachments().name());
                json.writeBooleanProperty("direct", carrier.direct());
                json.writeEndObject();
            });
            Json.phrases(json, "remarks", remarks, words);
            Json.phrases(json, "defects", defects, words);
            Json.phrases(json, "failure", failure == null ? List.of() : List.of(failure), words);
            json.writeName("metadata");
            RecordJson.write(reading == null ? null : reading.metadata(), json);
        });
    }
}
