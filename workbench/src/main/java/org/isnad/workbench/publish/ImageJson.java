package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.workbench.find.LikePage;

/** Pages that look like a picture, for programs: one object. Its names are a contract. */
public final class ImageJson {
    private ImageJson() {}

    public static String of(List<LikePage> like, long compared) {
        return Json.object(json -> {
            json.writeNumberProperty("compared", compared);
            json.writeArrayPropertyStart("like");
            for (LikePage page : like) {
                json.writeStartObject();
                Json.text(
                        json,
                        "id",
                        page.file().content() == null
                                ? null
                                : page.file().content().hex());
                json.writeStringProperty("name", page.file().name());
                json.writeStringProperty("locator", page.file().locator().text());
                json.writeNumberProperty("page", page.page());
                json.writeNumberProperty("resemblance", page.resemblance());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
