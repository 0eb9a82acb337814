package org.isnad.workbench.ingest;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Octets;
import org.isnad.workbench.store.Batch;
import org.isnad.workbench.store.BlockBuilder;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.DerivedContent;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.Judgement;
import org.isnad.workbench.store.MessageRow;

/** What one worker has made since its last delivery; used by that worker only. */
final class BatchBuilder {
    /** Rows are small, but a folder of a million empty files must not become one batch. */
    private static final int FULL_ROWS = 512;

    private final CaseWriter writer;
    private final BlockBuilder block;
    private final List<ItemRow> items = new ArrayList<>();
    private final List<MessageRow> messages = new ArrayList<>();
    private final List<ItemId> files = new ArrayList<>();
    private final List<DerivedContent> derived = new ArrayList<>();
    private final List<Delivery.Large> large = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Delivery.OfItem> defects = new ArrayList<>();
    private long number;
    private long heldBytes;

    BatchBuilder(CaseWriter writer) {
        this.writer = writer;
        this.block = writer.newBlock();
        this.number = writer.nextBatch();
    }

    /** The number under which everything goes that is made now. */
    long number() {
        return number;
    }

    void item(ItemRow row) {
        items.add(row);
    }

    void message(MessageRow row) {
        messages.add(row);
    }

    /** A loose file that went to the index under this batch. */
    void file(ItemId content) {
        files.add(content);
    }

    void derived(DerivedContent content) {
        derived.add(content);
    }

    void judged(Judgement judgement) {
        judgements.add(judgement);
    }

    void defects(long item, List<Defect> found) {
        if (!found.isEmpty()) {
            defects.add(new Delivery.OfItem(item, found));
        }
    }

    /** Bytes that fit into the block. */
    void content(ItemId id, Octets bytes) {
        block.add(id, bytes);
    }

    /** Bytes that do not; the payload is closed when it is written. */
    void large(ItemId id, Payload payload) {
        large.add(new Delivery.Large(id, payload));
        heldBytes += payload instanceof MemoryPayload ? payload.length() : 0;
    }

    boolean isFull() {
        return block.rawLength() >= BlockBuilder.FULL || items.size() >= FULL_ROWS || !large.isEmpty();
    }

    boolean isEmpty() {
        return items.isEmpty() && derived.isEmpty() && block.rawLength() == 0;
    }

    /** All of it as a delivery; the builder begins the next batch. */
    Delivery.Work take() {
        int weight = (int) Math.min(Integer.MAX_VALUE, heldBytes + block.rawLength() + 1024L * items.size());
        Batch batch = new Batch(number, block.finish(), items, messages, files, derived);
        Delivery.Work work =
                new Delivery.Work(batch, List.copyOf(large), List.copyOf(judgements), List.copyOf(defects), weight);
        items.clear();
        messages.clear();
        files.clear();
        derived.clear();
        large.clear();
        judgements.clear();
        defects.clear();
        heldBytes = 0;
        number = writer.nextBatch();
        return work;
    }
}
