package org.isnad.workbench.publish;

import java.util.List;

/** What a second pass came to, for programs. */
public final class ExamineJson {
    private ExamineJson() {}

    /**
     * One object, one line.
     *
     * @param stages names of those that ran to their end
     */
    public static String of(List<String> stages, boolean complete) {
        return Json.object(json -> {
            Json.array(json, "stages", stages, json::writeString);
            json.writeBooleanProperty("complete", complete);
        });
    }
}
