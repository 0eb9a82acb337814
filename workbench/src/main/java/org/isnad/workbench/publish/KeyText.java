package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.words.Words;

/** Keys and who vouches for them. A period is said only where sightings are (EVIDENCE, rule 3). */
public final class KeyText {
    private KeyText() {}

    static String origin(KeyOrigin origin, Words words) {
        StringBuilder text = new StringBuilder(words.word("origin", origin.kind()))
                .append(words.say("colon"))
                .append(words.say("key.source", origin.source()));
        if (origin.firstSeen() != null && origin.lastSeen() != null) {
            text.append(words.frame("key.seen", words.day(origin.firstSeen()), words.day(origin.lastSeen())));
        }
        if (origin.fileHash() != null) {
            text.append(words.say("key.file-hash", origin.fileHash()));
        }
        return text.append(words.frame("key.added", words.day(origin.addedAt())))
                .toString();
    }

    /** All keys of a case, each statement by itself. */
    public static void write(List<KeyStatement> keys, Sheet sheet) {
        for (KeyStatement key : keys) {
            sheet.line(sheet.data(key.selector() + "._domainkey." + key.domain()));
            sheet.paragraph(2, "", origin(key.origin(), sheet.words()));
        }
    }

    /** One statement: one object, one line. */
    public static String json(KeyStatement key) {
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
        });
    }
}
