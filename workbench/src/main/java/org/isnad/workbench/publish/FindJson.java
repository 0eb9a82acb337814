package org.isnad.workbench.publish;

import java.util.Locale;
import org.isnad.core.item.Locator;
import org.isnad.core.wording.Edit;
import org.isnad.core.wording.Passage;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Match;
import org.isnad.workbench.find.Variant;
import org.isnad.workbench.store.CopyId;
import org.isnad.workbench.store.StoredFile;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.Unsearched;
import org.isnad.workbench.words.Words;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to "is it in here?" for programs: one object. Its names are a contract. Hits that are equally near have the
 * same rank.
 */
public final class FindJson {
    private FindJson() {}

    public static String of(FindOutcome outcome, Words words) {
        return Json.object(json -> {
            json.writeStringProperty("result", Json.low(outcome.finding()));
            json.writeName("sentence");
            Json.phrase(json, FindWords.finding(outcome, words), words);
            json.writeStringProperty("asked", outcome.asked().text());
            json.writeNumberProperty("words", outcome.asked().size());
            json.writeArrayPropertyStart("hits");
            for (Variant variant : outcome.variants()) {
                long rank = rank(variant, outcome);
                for (Match match : variant.matches()) {
                    json.writeStartObject();
                    json.writeNumberProperty("rank", rank);
                    hit(json, match, outcome);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeNumberProperty("more", outcome.more());
            Json.object(json, "searched", () -> searched(json, outcome.searched(), words));
        });
    }

    /** One more than there are nearer wordings. */
    private static long rank(Variant variant, FindOutcome outcome) {
        int score = variant.first().passage().score();
        return 1
                + outcome.variants().stream()
                        .filter(other -> other.first().passage().score() > score)
                        .count();
    }

    private static void hit(JsonGenerator json, Match match, FindOutcome outcome) {
        StoredMessage message = match.message();
        StoredFile file = match.file();
        json.writeStringProperty("id", match.content().hex());
        Json.text(json, "messageId", message == null ? null : message.messageId());
        Json.seconds(json, "date", message == null ? null : message.date());
        Json.text(json, "from", message == null ? null : message.fromAddress());
        Json.text(json, "fromName", message == null ? null : message.fromName());
        Json.text(json, "subject", message != null ? message.subject() : file == null ? null : file.name());
        Json.text(
                json,
                "level",
                message == null || message.level() == null
                        ? null
                        : message.level().name());
        json.writeStringProperty("kind", message == null ? "file" : "message");
        json.writeStringProperty(
                "locator",
                match.locators().isEmpty() ? "" : match.locators().getFirst().text());
        Json.array(json, "locators", match.locators(), (Locator locator) -> json.writeString(locator.text()));
        json.writeNumberProperty("occurrences", match.occurrences());
        json.writeStringProperty("place", Json.low(match.place()));
        json.writeBooleanProperty("quoted", match.quoted());
        passage(json, match, outcome);
    }

    private static void passage(JsonGenerator json, Match match, FindOutcome outcome) {
        Passage passage = match.passage();
        json.writeBooleanProperty("exact", passage.exact());
        json.writeBooleanProperty("writtenOtherwise", FindWords.isWrittenOtherwise(outcome, match));
        json.writeNumberProperty("same", passage.same());
        json.writeNumberProperty("near", passage.near());
        json.writeNumberProperty("missing", passage.missing());
        json.writeNumberProperty("inserted", passage.inserted());
        json.writeStringProperty("passage", match.written());
        Json.array(json, "edits", passage.edits(), edit -> edit(json, edit, outcome.asked(), match.text()));
    }

    private static void edit(JsonGenerator json, Edit edit, Wording asked, Wording there) {
        json.writeStartObject();
        json.writeStringProperty("edit", edit.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.writeStringProperty("asked", asked.written(edit.left()));
        json.writeStringProperty("there", there.written(edit.right()));
        json.writeEndObject();
    }

    private static void searched(JsonGenerator json, FindOutcome.Searched searched, Words words) {
        CopyId copy = searched.copy();
        json.writeStringProperty("copy", copy.digest().hex());
        json.writeNumberProperty("inputFiles", copy.files());
        json.writeNumberProperty("inputFilesUnread", copy.unread());
        json.writeNumberProperty("sequence", copy.sequence());
        Json.time(json, "at", searched.at());
        json.writeStringProperty("toolVersion", searched.toolVersion());
        json.writeBooleanProperty("exactly", true);
        json.writeBooleanProperty("approximately", true);
        json.writeBooleanProperty("ocr", false);
        json.writeNumberProperty("contents", searched.contents());
        json.writeNumberProperty("notIndexed", searched.notIndexed());
        Json.object(json, "notSearched", () -> unsearched(json, searched.unsearched(), words));
    }

    private static void unsearched(JsonGenerator json, Unsearched unsearched, Words words) {
        json.writeNumberProperty("total", unsearched.count());
        json.writeNumberProperty("open", unsearched.open());
        json.writeNumberProperty("longTextFiles", unsearched.longFiles());
        Json.array(json, "notText", unsearched.unread(), unread -> {
            json.writeStartObject();
            json.writeStringProperty("kind", Json.low(unread.kind()));
            json.writeStringProperty("type", unread.format());
            json.writeNumberProperty("count", unread.count());
            json.writeNumberProperty("bytes", unread.bytes());
            json.writeEndObject();
        });
        Json.array(json, "notRead", unsearched.notEmitted(), lost -> {
            json.writeStartObject();
            json.writeStringProperty("status", Json.low(lost.status()));
            json.writeNumberProperty("count", lost.count());
            json.writeName("reason");
            Json.phrase(json, lost.reason(), words);
            json.writeEndObject();
        });
    }
}
