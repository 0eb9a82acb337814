package org.isnad.workbench.publish;

import java.time.LocalDate;
import org.isnad.workbench.store.Absences;
import tools.jackson.core.JsonGenerator;

/** What is missing from this copy, for programs. */
public final class OmissionsJson {
    private OmissionsJson() {}

    /** One object, one line. */
    public static String of(Omissions omissions) {
        return Json.object(json -> write(omissions, json));
    }

    /** The same fields within an object that is open. */
    static void write(Omissions omissions, JsonGenerator json) {
        Absences here = omissions.absences();
        json.writeNumberProperty("places", here.places());
        json.writeNumberProperty("distinct", here.distinct());
        json.writeNumberProperty("examined", here.sketched());
        Json.number(json, "claimed", omissions.claimed());
        json.writeNumberProperty("replies", here.replies());
        json.writeNumberProperty("repliesWithoutParent", here.withoutParent());
        json.writeNumberProperty("sent", here.sent());
        json.writeNumberProperty("sentWithoutDelivered", here.sentOnly());
        Json.array(json, "orphans", here.orphans(), each -> {
            json.writeStartObject();
            json.writeStringProperty("mailbox", each.mailbox());
            json.writeStringProperty("month", each.month());
            json.writeNumberProperty("replies", each.replies());
            json.writeEndObject();
        });
        Json.array(json, "quiet", omissions.quiet(), each -> {
            json.writeStartObject();
            json.writeStringProperty("mailbox", each.mailbox());
            json.writeStringProperty(
                    "after", LocalDate.ofEpochDay(each.time().afterDay()).toString());
            json.writeStringProperty(
                    "before", LocalDate.ofEpochDay(each.time().beforeDay()).toString());
            json.writeNumberProperty("days", each.time().days());
            json.writeNumberProperty("bound", each.time().bound());
            json.writeEndObject();
        });
        Json.array(json, "numbers", omissions.sequences(), each -> {
            json.writeStartObject();
            json.writeStringProperty("mailbox", each.mailbox());
            json.writeStringProperty("pattern", each.sequence().pattern());
            json.writeNumberProperty("first", each.sequence().first());
            json.writeNumberProperty("last", each.sequence().last());
            json.writeNumberProperty("present", each.sequence().present());
            Json.array(json, "missing", each.sequence().missing(), run -> {
                json.writeStartObject();
                json.writeNumberProperty("from", run.from());
                json.writeNumberProperty("to", run.to());
                json.writeEndObject();
            });
            json.writeEndObject();
        });
    }
}
