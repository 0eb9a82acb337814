package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.comparison.Cause;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Wording;
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

    /** The same of a document. */
    public static String of(NearDocuments outcome) {
        return Json.object(json -> {
            json.writeStringProperty("id", outcome.asked().content().hex());
            Json.array(json, "near", outcome.neighbours(), near -> {
                json.writeStartObject();
                json.writeStringProperty("id", near.file().content().hex());
                json.writeStringProperty("locator", near.file().locator().text());
                json.writeNumberProperty("resemblance", near.resemblance());
                differs(json, outcome.text(), near.text(), near.edits());
                json.writeEndObject();
            });
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
        differs(json, outcome.text(), near.text(), near.edits());
        json.writeEndObject();
    }

    private static void differs(JsonGenerator json, Wording here, Wording there, List<Edit> edits) {
        List<Edit> changes =
                edits.stream().filter(edit -> !(edit instanceof Edit.Same)).toList();
        Json.array(json, "differs", changes, edit -> {
            json.writeStartObject();
            json.writeStringProperty("here", here.written(edit.left()));
            json.writeStringProperty("there", there.written(edit.right()));
            json.writeEndObject();
        });
    }
}
