package org.isnad.workbench.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.judge.KeyEntry;
import org.isnad.workbench.words.Words;
import org.jspecify.annotations.Nullable;

/** Keys and who vouches for them. A period is said only where sightings are (EVIDENCE, rule 3). */
public final class KeyText {
    private KeyText() {}

    /** Who says so of a key, and since when it was seen. */
    public static String origin(KeyOrigin origin, Words words) {
        StringBuilder text = new StringBuilder(words.word("origin", origin.kind()))
                .append(words.say("colon"))
                .append(words.say("key.source", origin.source()));
        if (origin.isSighting() && origin.firstSeen() != null && origin.lastSeen() != null) {
            text.append(words.frame("key.seen", words.day(origin.firstSeen()), words.day(origin.lastSeen())));
        }
        if (origin.fileHash() != null) {
            text.append(words.say("key.file-hash", origin.fileHash()));
        }
        return text.append(words.frame("key.added", words.day(origin.addedAt())))
                .toString();
    }

    /** All keys of a case, each statement by itself. */
    public static void write(List<KeyEntry> keys, Sheet sheet) {
        Words words = sheet.words();
        for (KeyEntry entry : keys) {
            KnownKey key = entry.known();
            PublicKeyValue value = key.record().publicKey();
            String name = sheet.data(key.selector() + "._domainkey." + key.domain());
            sheet.line(value == null ? name : name + "  " + value.algorithm() + " " + words.number(value.bits()));
            sheet.paragraph(2, "", origin(key.origin(), words));
            if (entry.conflicting()) {
                sheet.paragraph(2, "· ", words.say("show.anchor.conflicting"));
            }
            entry.weaknesses()
                    .forEach(weakness ->
                            sheet.paragraph(2, "· ", words.say(weakness.caveat().phrase())));
        }
    }

    /** One object a line, a line for each statement. */
    public static String jsonLines(List<KeyEntry> keys, Words words) {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(json(key, words)).append('\n'));
        return lines.toString();
    }

    private static String json(KeyEntry entry, Words words) {
        KnownKey key = entry.known();
        PublicKeyValue value = key.record().publicKey();
        return Json.object(json -> {
            json.writeStringProperty("domain", key.domain());
            json.writeStringProperty("selector", key.selector());
            json.writeStringProperty("record", key.recordText());
            json.writeStringProperty("origin", Json.low(key.origin().kind()));
            json.writeStringProperty("source", key.origin().source());
            Json.text(json, "fileHash", key.origin().fileHash());
            Json.time(json, "addedAt", key.origin().addedAt());
            Json.time(json, "firstSeen", key.origin().firstSeen());
            Json.time(json, "lastSeen", key.origin().lastSeen());
            Json.text(json, "algorithm", value == null ? null : value.algorithm());
            Json.number(json, "bits", value == null ? null : (long) value.bits());
            json.writeBooleanProperty("conflicting", entry.conflicting());
            Json.array(json, "weaknesses", entry.weaknesses(), weakness -> {
                json.writeStartObject();
                json.writeStringProperty("key", weakness.caveat().phrase().key());
                Json.text(
                        json,
                        "since",
                        weakness.since() == null ? null : weakness.since().toString());
                json.writeStringProperty("text", words.say(weakness.caveat().phrase()));
                json.writeEndObject();
            });
        });
    }

    /** A table with tabs that {@code keys add} reads; its names are those of the JSON. */
    public static String table(List<KeyEntry> keys, Words words) {
        StringBuilder table = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
        for (KeyEntry entry : keys) {
            KnownKey key = entry.known();
            PublicKeyValue value = key.record().publicKey();
            List<String> cells = List.of(
                    key.domain(),
                    key.selector(),
                    key.recordText(),
                    cell(key.origin().firstSeen()),
                    cell(key.origin().lastSeen()),
                    Json.low(key.origin().kind()),
                    key.origin().source(),
                    cell(key.origin().fileHash()),
                    cell(key.origin().addedAt()),
                    value == null ? "" : value.algorithm(),
                    value == null ? "" : String.valueOf(value.bits()),
                    String.valueOf(entry.conflicting()),
                    entry.weaknesses().stream()
                            .map(weakness -> words.say(weakness.caveat().phrase()))
                            .collect(Collectors.joining("; ")));
            table.append(cells.stream().map(KeyText::oneLine).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return table.toString();
    }

    private static final List<String> COLUMNS = List.of(
            "domain",
            "selector",
            "record",
            "first_seen",
            "last_seen",
            "origin",
            "source",
            "file_hash",
            "added_at",
            "algorithm",
            "bits",
            "conflicting",
            "weaknesses");

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Tabs and line ends part cells and rows; in a source text they say nothing. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
