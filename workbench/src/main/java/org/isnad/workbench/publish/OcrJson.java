package org.isnad.workbench.publish;

import org.isnad.workbench.extract.OcrOutcome;

/** What reading words off pictures came to, for programs. */
public final class OcrJson {
    private OcrJson() {}

    public static String of(OcrOutcome outcome) {
        return Json.object(json -> {
            json.writeNumberProperty("files", outcome.files());
            json.writeNumberProperty("pages", outcome.pages());
            json.writeNumberProperty("texts", outcome.texts());
            json.writeNumberProperty("failed", outcome.failed());
            json.writeNumberProperty("left", outcome.left());
        });
    }
}
