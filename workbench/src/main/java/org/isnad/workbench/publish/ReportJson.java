package org.isnad.workbench.publish;

import org.isnad.workbench.store.Accounting;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.CompromiseWindow;
import org.isnad.workbench.store.ContainerAccount;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.Summary;
import org.isnad.workbench.store.WantedKey;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import tools.jackson.core.JsonGenerator;

/** The report for programs. Its names are a contract: they stay, later versions add to them. */
public final class ReportJson {
    private ReportJson() {}

    /** One object, one line. */
    public static String of(CaseReport report, Words words) {
        return Json.object(json -> {
            if (report.arrived() != null) {
                AcquisitionsJson.arrived(json, report.arrived());
            }
            Summary all = report.summary();
            json.writeNumberProperty("messages", all.messages());
            json.writeNumberProperty("embeddedMessages", all.embeddedMessages());
            json.writeNumberProperty("distinctMessages", all.distinctMessages());
            json.writeNumberProperty("distinctMessageIds", all.distinctMessageIds());
            json.writeNumberProperty("messageIdCollisions", all.messageIdCollisions());
            json.writeNumberProperty("differingVersions", all.differingVersions());
            json.writeNumberProperty("attachments", all.attachments());
            json.writeNumberProperty("files", all.files());
            Json.object(
                    json,
                    "documents",
                    () -> report.documents()
                            .forEach(count -> json.writeNumberProperty(
                                    count.getKey().isEmpty() ? "failed" : count.getKey(), count.getValue())));
            json.writeNumberProperty("senders", all.senders());
            Json.seconds(json, "firstDate", all.firstDate());
            Json.seconds(json, "lastDate", all.lastDate());
            json.writeNumberProperty("impossibleDates", all.impossibleDates());
            Json.object(json, "bytes", () -> {
                json.writeNumberProperty("received", all.bytes().received());
                json.writeNumberProperty("expanded", all.bytes().expanded());
                json.writeNumberProperty("distinct", all.bytes().distinct());
            });
            Json.object(json, "items", () -> account(json, all.items()));
            Json.object(json, "parts", () -> account(json, all.parts()));
            signatures(json, all);
            EndToEndJson.write(report.otherSignatures(), json);
            Json.counts(json, "levels", all.levels());
            json.writeNumberProperty("unjudged", all.unjudged());
            Json.object(json, "contentInPart", () -> {
                json.writeNumberProperty("messages", report.inPart().messages());
                json.writeNumberProperty("characters", report.inPart().characters());
                json.writeNumberProperty("ownCharacters", report.inPart().own());
            });
            Json.object(json, "mailboxes", () -> all.mailboxes().forEach(json::writeNumberProperty));
            Json.object(
                    json,
                    "languages",
                    () -> all.languages().forEach((language, n) -> json.writeNumberProperty(tag(language), n)));
            Json.array(json, "containers", report.containers(), container -> container(json, container));
            Json.array(json, "notEmitted", report.notEmitted(), item -> notEmitted(json, item, words));
            Json.array(json, "causesBy", report.causes(), line -> cause(json, line));
            Json.array(json, "keysWanted", report.wanted(), key -> wanted(json, key));
            Omissions omissions = report.omissions();
            if (omissions != null) {
                Json.object(json, "omissions", () -> OmissionsJson.write(omissions, json));
            }
            Json.array(json, "windows", report.windows(), window -> window(json, window));
        });
    }

    /** A key that is missing: one object, one line. */
    public static String of(WantedKey key) {
        return Json.object(json -> fields(json, key));
    }

    private static void signatures(JsonGenerator json, Summary all) {
        Summary.Signatures signatures = all.signatures();
        Json.object(json, "signatures", () -> {
            json.writeNumberProperty("total", signatures.total());
            json.writeNumberProperty("matching", signatures.matching());
            json.writeNumberProperty("matchingAnchored", signatures.matchingAnchored());
            json.writeNumberProperty("repaired", signatures.repaired());
            json.writeNumberProperty("keyMissing", signatures.keyMissing());
            json.writeNumberProperty("failing", signatures.failing());
        });
        Json.object(json, "arc", () -> {
            json.writeNumberProperty("messages", all.arc().messages());
            json.writeNumberProperty("sets", all.arc().sets());
            json.writeNumberProperty("pass", all.arc().pass());
            json.writeNumberProperty("fail", all.arc().fail());
            json.writeNumberProperty("unchecked", all.arc().unchecked());
            Json.counts(json, "causes", all.arc().causes());
            json.writeNumberProperty("googleMarks", all.arc().googleMarks());
        });
        Json.counts(json, "causes", all.causes());
        Json.object(json, "messagesDecided", () -> {
            json.writeNumberProperty("anchoredKey", all.decided().anchoredKey());
            json.writeNumberProperty("unanchoredKey", all.decided().unanchoredKey());
        });
    }

    private static void account(JsonGenerator json, Accounting account) {
        Json.number(json, "expected", account.expected());
        json.writeNumberProperty("emitted", account.emitted());
        json.writeNumberProperty("duplicates", account.duplicates());
        json.writeNumberProperty("failed", account.failed());
        json.writeNumberProperty("skipped", account.skipped());
        json.writeNumberProperty("open", account.open());
    }

    private static void container(JsonGenerator json, ContainerAccount account) {
        json.writeStartObject();
        json.writeStringProperty("locator", account.container().locator().text());
        json.writeStringProperty("format", account.container().format());
        json.writeStringProperty("status", account.container().status().name());
        account(json, account.entries());
        json.writeBooleanProperty("balanced", account.entries().balanced());
        json.writeEndObject();
    }

    private static void notEmitted(JsonGenerator json, ItemRow item, Words words) {
        json.writeStartObject();
        json.writeStringProperty("locator", item.locator().text());
        json.writeStringProperty("status", item.status().name());
        if (item.reason() != null) {
            json.writeName("reason");
            Json.phrase(json, item.reason(), words);
        }
        json.writeEndObject();
    }

    private static void cause(JsonGenerator json, CauseLine line) {
        json.writeStartObject();
        json.writeStringProperty("domain", line.domain());
        json.writeStringProperty("selector", line.selector());
        Json.number(json, "year", line.year() == null ? null : line.year().longValue());
        json.writeStringProperty("cause", line.cause().name());
        json.writeStringProperty("key", Json.low(line.key()));
        json.writeNumberProperty("signatures", line.signatures());
        json.writeNumberProperty("matching", line.matching());
        json.writeNumberProperty("messages", line.messages());
        json.writeNumberProperty("wouldDecide", line.wouldDecide());
        json.writeEndObject();
    }

    private static void window(JsonGenerator json, CompromiseWindow window) {
        json.writeStartObject();
        Json.time(json, "opened", window.opened());
        Json.time(json, "closed", window.closed());
        json.writeStringProperty("because", window.because());
        json.writeStringProperty("by", window.by());
        Json.time(json, "stated", window.stated());
        json.writeBooleanProperty("withdrawn", window.withdrawn());
        json.writeEndObject();
    }

    private static void wanted(JsonGenerator json, WantedKey key) {
        json.writeStartObject();
        fields(json, key);
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, WantedKey key) {
        json.writeStringProperty("domain", key.domain());
        json.writeStringProperty("selector", key.selector());
        json.writeStringProperty("key", key.recovered() ? "recovered" : "missing");
        json.writeNumberProperty("wouldDecide", key.wouldDecide());
        json.writeNumberProperty("signatures", key.signatures());
        json.writeNumberProperty("seals", key.seals());
    }

    private static String tag(Language language) {
        return language.tag();
    }
}
