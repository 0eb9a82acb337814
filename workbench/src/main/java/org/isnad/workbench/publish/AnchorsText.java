package org.isnad.workbench.publish;

import java.util.List;
import org.isnad.core.dkim.KeyRecordText;
import org.isnad.core.signature.Anchor;
import org.isnad.workbench.recovery.RecoveredKeyAccount;
import org.isnad.workbench.store.RecoveryProof;
import org.isnad.workbench.words.Words;

/** Recovered keys: what each signed, who vouches for it, and what would (EVIDENCE, rule 2). */
public final class AnchorsText {
    private AnchorsText() {}

    public static void write(List<RecoveredKeyAccount> accounts, Sheet sheet) {
        Words words = sheet.words();
        for (RecoveredKeyAccount account : accounts) {
            String name = name(account);
            sheet.heading(sheet.data(name));
            sheet.paragraph(2, "", said(account, words));
            sheet.paragraph(2, "", words.say("recovery.anchor." + AnchorWords.name(account.anchor())));
            if (account.anchor() instanceof Anchor.Witnessed witnessed) {
                witnessed.vouches().forEach(vouch -> sheet.paragraph(4, "· ", AnchorWords.vouch(vouch, words)));
            }
            if (!isAnchored(account)) {
                sheet.paragraph(4, "· ", words.say("recovery.would.published", name, p(account)));
                if (account.anchor() instanceof Anchor.Unanchored
                        && account.acquisitions().size() > 1) {
                    sheet.paragraph(4, "· ", words.say("recovery.would.declared"));
                }
                sheet.paragraph(
                        4,
                        "· ",
                        words.say("recovery.would.sealed", account.statement().domain()));
            }
        }
        sheet.line("");
        sheet.paragraph(0, "", words.say("recovery.meaning.anchors"));
    }

    private static String said(RecoveredKeyAccount account, Words words) {
        String bits = words.number(account.key().bits());
        String messages = words.number(account.messages());
        String whole = words.number(account.whole());
        String mailboxes = words.number(account.mailboxes().size());
        return account.first() == null || account.last() == null
                ? words.frame("recovery.account.undated", bits, messages, whole, mailboxes)
                : words.frame(
                        "recovery.account",
                        bits,
                        messages,
                        whole,
                        mailboxes,
                        words.day(account.first()),
                        words.day(account.last()));
    }

    private static String name(RecoveredKeyAccount account) {
        return account.statement().selector() + "._domainkey."
                + account.statement().domain();
    }

    /** {@code p=} of the record, by which a sighting is recognised. */
    private static String p(RecoveredKeyAccount account) {
        String record = KeyRecordText.of(account.key());
        return record.substring(record.indexOf("p="));
    }

    private static boolean isAnchored(RecoveredKeyAccount account) {
        return !AnchorWords.origins(account.anchor()).isEmpty()
                && !AnchorWords.name(account.anchor()).equals("conflicting");
    }

    /** One key: one object, one line. */
    public static String json(RecoveredKeyAccount account) {
        return Json.object(json -> {
            json.writeStringProperty("domain", account.statement().domain());
            json.writeStringProperty("selector", account.statement().selector());
            json.writeStringProperty("record", account.statement().recordText());
            json.writeNumberProperty("bits", account.key().bits());
            json.writeStringProperty("anchor", AnchorWords.name(account.anchor()));
            AnchorWords.vouches(json, account.anchor());
            json.writeNumberProperty("messages", account.messages());
            json.writeNumberProperty("bodiesMatching", account.whole());
            Json.time(json, "firstStated", account.first());
            Json.time(json, "lastStated", account.last());
            Json.array(json, "mailboxes", account.mailboxes(), json::writeString);
            Json.array(json, "acquisitions", account.acquisitions(), json::writeNumber);
            Json.array(json, "proof", account.proof(), proof -> {
                json.writeStartObject();
                json.writeStringProperty("message", proof.message().hex());
                json.writeStringProperty("field", proof.kind().fieldName());
                json.writeNumberProperty("position", proof.position());
                json.writeStringProperty("part", part(proof));
                json.writeEndObject();
            });
        });
    }

    private static String part(RecoveryProof proof) {
        return proof.confirms() ? "confirms" : "derived-from";
    }
}
