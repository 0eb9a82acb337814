package org.isnad.workbench.store;

import java.sql.SQLException;
import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.TransitFacts;
import org.isnad.core.item.ItemId;

/** Writes what is kept of distinct messages and files. */
final class MessageRows {
    private final ContentNumbers numbers;
    private final Insert message;
    private final Insert signature;
    private final Insert file;
    private final SealRows seals;
    private final LayerRows layers;

    MessageRows(Sql sql, ContentNumbers numbers) throws SQLException {
        this.numbers = numbers;
        message = new Insert(
                sql,
                "INSERT INTO message (number, batch, message_id, subject, from_name, from_address, date, date_offset,"
                        + " date_impossible, language, attachments, display, defects)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        signature = new Insert(
                sql,
                "INSERT INTO signature (number, position, domain, selector, body_matches, repaired, facts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        seals = new SealRows(sql);
        layers = new LayerRows(sql);
        file = new Insert(sql, "INSERT INTO file (number, batch) VALUES (?, ?)");
    }

    void write(Batch batch) throws SQLException {
        for (MessageRow row : batch.messages()) {
            write(row, batch.number());
            numbers.messageStored(row.content());
        }
        for (ItemId content : batch.files()) {
            file.put(numbers.number(content)).put(batch.number()).run();
            numbers.fileStored(content);
        }
    }

    void addTransit(long number, TransitFacts transit) throws SQLException {
        seals.write(number, transit);
    }

    private void write(MessageRow row, long batch) throws SQLException {
        long number = numbers.number(row.content());
        message.put(number)
                .put(batch)
                .put(row.messageId())
                .put(row.subject())
                .put(row.fromName())
                .put(row.fromAddress())
                .put(row.date())
                .put(row.dateOffset())
                .put(row.dateImpossible())
                .put(row.language().tag())
                .put(row.attachments())
                .put(FactsCodec.encode(row.display()))
                .put(row.defects().isEmpty() ? null : FactsCodec.encode(row.defects()))
                .run();
        seals.write(number, row.transit());
        if (row.layered()) {
            layers.found(number);
        }
        List<HashFacts> signatures = row.signatures();
        for (int i = 0; i < signatures.size(); i++) {
            HashFacts facts = signatures.get(i);
            signature
                    .put(number)
                    .put(i)
                    .put(facts.field().domain())
                    .put(facts.field().selector())
                    .put(facts.bodyHashMatches())
                    .put(!facts.repairs().isEmpty())
                    .put(FactsCodec.encode(facts))
                    .run();
        }
    }
}
