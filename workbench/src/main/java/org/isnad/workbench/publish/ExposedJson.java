package org.isnad.workbench.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.workbench.exposure.ExposedList;
import org.isnad.workbench.exposure.ExposedValue;
import org.isnad.workbench.store.Revelation;

/** The same for programs: lines of {@code record} value, owner, concerned and active. Its names are a contract. */
public final class ExposedJson {
    private ExposedJson() {}

    public static List<String> lines(ExposedList list) {
        List<String> lines = new ArrayList<>();
        list.owners().forEach((name, kinds) -> lines.add(counts("owner", "mailbox", name, kinds)));
        list.concerned().forEach((name, kinds) -> lines.add(counts("concerned", "address", name, kinds)));
        list.values().forEach(value -> lines.add(value(value)));
        list.active().forEach(active -> lines.add(active(active)));
        return lines;
    }

    private static String counts(String record, String field, String name, Map<ExposureKind, Long> kinds) {
        return Json.object(json -> {
            json.writeStringProperty("record", record);
            json.writeStringProperty(field, name);
            json.writeObjectPropertyStart("kinds");
            kinds.forEach((kind, count) -> json.writeNumberProperty(Json.low(kind), count));
            json.writeEndObject();
        });
    }

    private static String value(ExposedValue value) {
        return Json.object(json -> {
            json.writeStringProperty("record", "value");
            json.writeStringProperty("kind", Json.low(value.kind()));
            json.writeStringProperty("form", value.form());
            json.writeStringProperty("value", value.shown());
            json.writeStringProperty("id", value.content().hex());
            json.writeStringProperty("locator", value.locator().text());
            json.writeStringProperty("title", value.title());
            json.writeStringProperty("from", value.from());
            Json.seconds(json, "date", value.date());
            Json.array(json, "mailboxes", value.owners(), json::writeString);
        });
    }

    private static String active(ExposedList.Active active) {
        return Json.object(json -> {
            json.writeStringProperty("record", "active");
            json.writeStringProperty("kind", Json.low(active.what()));
            json.writeStringProperty("id", active.file().content().hex());
            json.writeStringProperty("name", active.file().name());
            json.writeStringProperty("locator", active.file().locator().text());
            json.writeNumberProperty("size", active.file().size());
        });
    }

    public static String of(Revelation revelation) {
        return Json.object(json -> {
            json.writeStringProperty("record", "revelation");
            json.writeStringProperty("at", revelation.at().toString());
            json.writeStringProperty("operator", revelation.by());
            json.writeStringProperty("because", revelation.because());
            json.writeStringProperty("what", revelation.what());
            json.writeNumberProperty("values", revelation.values());
        });
    }
}
