package org.isnad.workbench.publish;

import org.isnad.core.comparison.Cause;
import org.isnad.core.wording.Edit;
import tools.jackson.core.JsonGenerator;

/** What is most like a message, for programs. */
public final class NearJson {
    private NearJson() {}

    /** One object, one line. */
    public static String of(NearOutcome outcome) {
        return Json.object(json -> {
            json.writeStringProperty("id", outcome.asked().content().hex());
            Json.array(json, "near", outcome.neighbours(), near -> neighbour(json, outcome, near));
        });
    }

    private static void neighbour(JsonGenerator json, NearOutcome outcome, NearOutcome.Neighbour near) {
        json.writeStartObject();
        json.writeStringProperty("id", near.message().content().hex());
        json.writeStringProperty("locator", near.message().locator().text());
        json.writeNumberProperty("resemblance", near.resemblance());
        json.writeBooleanProperty("sameMessageId", near.sameMessageId());
        json.writeStringProperty("outcome", Json.low(near.comparison().outcome()));
        Json.array(
                json,
                "causes",
                near.comparison().causes().stream().sorted().map(Cause::label).toList(),
                json::writeString);
        Json.array(
                json,
                "differs",
                near.edits().stream()
                        .filter(edit -> !(edit instanceof Edit.Same))
                        .toList(),
                edit -> {
                    json.writeStartObject();
                    json.writeStringProperty("here", outcome.text().written(edit.left()));
                    json.writeStringProperty("there", near.text().written(edit.right()));
                    json.writeEndObject();
                });
        json.writeEndObject();
    }
}
