package org.isnad.workbench.publish;

import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.store.DocumentTextCounts;
import org.isnad.workbench.store.UnreadableDocument;
import org.isnad.workbench.words.Words;

/** The same for programs. Its names are a contract. */
public final class ExtractJson {
    private ExtractJson() {}

    public static String of(ExtractOutcome outcome, DocumentTextCounts counts) {
        return Json.object(json -> {
            json.writeNumberProperty("looked", outcome.looked());
            json.writeNumberProperty("documents", outcome.documents());
            json.writeNumberProperty("texts", outcome.texts());
            json.writeNumberProperty("inner", outcome.inner());
            json.writeNumberProperty("failed", outcome.failed());
            json.writeBooleanProperty("complete", outcome.complete());
            json.writeObjectPropertyStart("inCase");
            json.writeNumberProperty("documents", counts.documents());
            json.writeNumberProperty("texts", counts.texts());
            json.writeNumberProperty("failed", counts.failed());
            json.writeNumberProperty("characters", counts.characters());
            json.writeEndObject();
        });
    }

    public static String of(UnreadableDocument document, Words words) {
        return Json.object(json -> {
            json.writeStringProperty("id", document.content().hex());
            json.writeStringProperty("locator", document.locator().text());
            json.writeStringProperty("name", document.name());
            json.writeNumberProperty("size", document.length());
            json.writeName("cause");
            Json.phrase(json, document.cause(), words);
        });
    }
}
