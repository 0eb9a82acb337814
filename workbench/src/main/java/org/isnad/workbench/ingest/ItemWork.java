package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.search.EntryKind;
import org.isnad.workbench.search.IndexEntry;
import org.isnad.workbench.store.BlockBuilder;
import org.isnad.workbench.store.Claim;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.store.MessageRow;
import org.isnad.workbench.store.OwnFacts;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.text.Attachments;
import org.jspecify.annotations.Nullable;

/**
 * The work of one worker: turns what was found into rows, stored bytes and index documents, and delivers them batch by
 * batch. Equal bytes are stored, read and indexed by whoever claims them first; every occurrence gets its own item and
 * its own family, so that what is counted does not depend on which thread was faster.
 */
final class ItemWork {
    private final IngestPass pass;
    private final BatchBuilder batch;
    private final AttachmentWork attachments;

    ItemWork(IngestPass pass) {
        this.pass = pass;
        this.batch = new BatchBuilder(pass.writer());
        this.attachments = new AttachmentWork(pass, batch, this);
    }

    /** Does one leaf; its payload is closed here, or by the committer where it goes on as a large content. */
    void handle(Found found) throws InterruptedException {
        pass.done().items.increment();
        switch (found.what()) {
            case Found.What.AMessage ignored -> message(found);
            case Found.What.AFile file -> file(found, file.mediaType());
            case Found.What.AFailure failure -> failure(found, failure.reason());
            case Found.What.ALeftOut leftOut ->
                batch.item(row(found, ItemKind.FILE, ItemStatus.SKIPPED, null, "", leftOut.reason()));
        }
        if (batch.isFull()) {
            flush();
        }
    }

    /** Delivers what has been made, if anything was. */
    void flush() throws InterruptedException {
        if (!batch.isEmpty()) {
            pass.committer().deliver(batch.take());
        }
    }

    /** The last delivery of this worker; the number of the batch that will never be filled goes with an empty one. */
    void end() throws InterruptedException {
        pass.committer().deliver(batch.take());
        try {
            pass.index().relieve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void message(Found found) throws InterruptedException {
        pass.done().messages.increment();
        Payload payload = payloadOf(found);
        boolean kept = false;
        try {
            Octets bytes = payload.octets();
            ItemId id = ContentHash.of(payload, bytes);
            batch.item(row(found, ItemKind.MESSAGE, ItemStatus.EMITTED, id, "message/rfc822", null));
            Claim claim = pass.writer().contents().claim(id);
            Message message = MessageScanner.scan(bytes, pass.limits());
            List<AttachmentPart> parts = Attachments.list(message);
            readOnce(id, claim.number(), message, parts);
            var carrier = new AttachmentWork.Carrier(found.item(), found.locator(), found.mailbox(), id, bytes, 0);
            List<AttachmentWork.Packed> packed = attachments.family(carrier, parts);
            kept = store(id, claim, payload, bytes);
            attachments.open(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                payload.close();
            }
        }
    }

    /** Makes the row, the document and the first judgement of a message, if nobody has. */
    void readOnce(ItemId id, long number, Message message, List<AttachmentPart> parts) {
        if (!pass.writer().contents().claimMessage(id)) {
            return;
        }
        MessageReading reading = MessageReading.of(id, message, parts, pass.now());
        MessageRow row = reading.row();
        index(new IndexEntry(
                batch.number(),
                number,
                id,
                EntryKind.MESSAGE,
                reading.text(),
                row.date(),
                row.messageId(),
                row.attachments() > 0));
        Judge.Judged judged = pass.judge().judge(new OwnFacts(row.display(), row.signatures(), row.transit()));
        batch.message(row);
        batch.judged(judged.of(number));
    }

    private void file(Found found, String mediaType) {
        Payload payload = payloadOf(found);
        boolean kept = false;
        try {
            Octets bytes = payload.octets();
            ItemId id = ContentHash.of(payload, bytes);
            batch.item(row(found, ItemKind.FILE, ItemStatus.EMITTED, id, mediaType, null));
            Claim claim = pass.writer().contents().claim(id);
            if (pass.writer().contents().claimFile(id)) {
                batch.file(id);
                index(FileText.entry(batch.number(), claim.number(), id, List.of(found.name()), mediaType, bytes));
            }
            kept = store(id, claim, payload, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                payload.close();
            }
        }
    }

    private void failure(Found found, Phrase reason) {
        pass.done().failed.increment();
        Payload payload = found.payload();
        boolean kept = false;
        try {
            ItemId id = null;
            if (payload != null) {
                Octets bytes = payload.octets();
                id = ContentHash.of(payload, bytes);
                kept = store(id, pass.writer().contents().claim(id), payload, bytes);
            }
            batch.item(row(found, ItemKind.FILE, ItemStatus.FAILED, id, "", reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept && payload != null) {
                payload.close();
            }
        }
    }

    /** Keeps new bytes; true if the payload now belongs to the committer. */
    boolean store(ItemId id, Claim claim, Payload payload, Octets bytes) {
        if (!claim.isNew()) {
            return false;
        }
        if (bytes.length() < BlockBuilder.LARGE) {
            batch.content(id, bytes);
            return false;
        }
        batch.large(id, payload);
        return true;
    }

    void index(IndexEntry entry) {
        try {
            pass.index().add(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void defects(long item, List<Defect> found) {
        batch.defects(item, found);
    }

    private ItemRow row(
            Found found,
            ItemKind kind,
            ItemStatus status,
            @Nullable ItemId content,
            String format,
            @Nullable Phrase reason) {
        return new ItemRow(
                found.item(),
                found.parent(),
                found.ordinal(),
                kind,
                status,
                found.locator(),
                found.name(),
                content,
                found.length(),
                found.received(),
                format,
                found.mailbox(),
                null,
                reason,
                pass.acquisition());
    }

    private static Payload payloadOf(Found found) {
        Payload payload = found.payload();
        if (payload == null) {
            throw new IllegalArgumentException("nothing to read at " + found.locator());
        }
        return payload;
    }
}
