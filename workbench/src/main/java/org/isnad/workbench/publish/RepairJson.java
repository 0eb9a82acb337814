package org.isnad.workbench.publish;

import java.util.Map;

/** What a search for signed text came to, for programs. */
public final class RepairJson {
    private RepairJson() {}

    /**
     * @param searched signatures searched in this run
     * @param found those for which body, header or both were found
     * @param complete whether the run came to its end
     * @param transformations all repairs of the case, by the names of what was undone, joined by {@code +}
     */
    public static String of(long searched, long found, boolean complete, Map<String, Long> transformations) {
        return Json.object(json -> {
            json.writeNumberProperty("searched", searched);
            json.writeNumberProperty("found", found);
            json.writeBooleanProperty("complete", complete);
            Json.object(json, "transformations", () -> transformations.forEach(json::writeNumberProperty));
        });
    }
}
