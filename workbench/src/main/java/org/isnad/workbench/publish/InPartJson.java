package org.isnad.workbench.publish;

import org.isnad.core.verdict.InPart;
import org.isnad.core.verdict.Verdict;
import tools.jackson.core.JsonGenerator;

/** What quotes corroborate of a message, for programs: nothing at all is written where they do not. */
final class InPartJson {
    private InPartJson() {}

    static void write(JsonGenerator json, Verdict verdict) {
        InPart.of(verdict)
                .ifPresent(part -> Json.object(json, "contentInPart", () -> {
                    json.writeNumberProperty("characters", part.characters());
                    json.writeNumberProperty("ownCharacters", part.own());
                    json.writeStringProperty("quoters", part.quoters());
                }));
    }
}
