package org.isnad.workbench.store;

import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Writes what ingest hands over: bytes into the packs, and rows of contents, messages and items into the catalog. All of it
 * but {@link #compress} is done within the open transaction of the writer.
 */
final class BatchWriter {
    private final Sql sql;
    private final ContentNumbers contents;
    private final PackWriter packs;
    private final BlockCompressor compressor;
    private final LargeContents large;
    private final Arrivals arrivals;
    private final Progress progress;
    private final ItemRows items;
    private final ContentRows contentRows;
    private final MessageRows messages;
    private final Ends ends;
    private final Remarks remarks;
    private boolean dictionaryKept;

    BatchWriter(Sql sql, PackWriter packs, Recovery known) throws SQLException {
        this.sql = sql;
        this.packs = packs;
        this.contents = known.contents();
        this.compressor = new BlockCompressor(known.dictionary());
        this.dictionaryKept = known.dictionary() != null;
        this.large = new LargeContents(packs, compressor, sql.problems());
        this.arrivals = new Arrivals(contents);
        this.progress = new Progress(known.lastBatch());
        this.items = new ItemRows(sql, contents);
        this.contentRows = new ContentRows(sql, contents);
        this.messages = new MessageRows(sql, contents);
        this.ends = new Ends(items, contentRows);
        this.remarks = new Remarks(sql);
    }

    ItemRows items() {
        return items;
    }

    MessageRows messages() {
        return messages;
    }

    Remarks remarks() {
        return remarks;
    }

    Progress progress() {
        return progress;
    }

    BlockCompressor compressor() {
        return compressor;
    }

    /** A batch that refers to bytes whose own batch is still on its way waits for it. */
    void append(Batch batch) throws SQLException {
        write(arrivals.ready(batch));
    }

    boolean isWaiting() {
        return !arrivals.isEmpty();
    }

    /** Batches may name one another's contents: first all contents, then all items, then what these say of the contents. */
    private void write(List<Batch> batches) throws SQLException {
        for (Batch batch : batches) {
            contentRows.write(batch, keep(batch.block()));
            messages.write(batch);
            for (MessageRow message : batch.messages()) {
                remarks.messageWritten(contents.number(message.content()));
            }
        }
        for (Batch batch : batches) {
            for (ItemRow item : batch.items()) {
                items.write(item);
                ends.written(item);
                remarks.itemWritten(item.id());
            }
        }
        for (Batch batch : batches) {
            contentRows.seenAgain(batch);
            progress.in(batch.number());
        }
    }

    private PackWriter.@Nullable Place keep(PackBlock block) {
        if (block.entries().isEmpty()) {
            return null;
        }
        keepDictionary(block.dictionary());
        return packs.append(PackFrame.of(block));
    }

    /** In pack and catalog before the first frame that needs it, and durable with it. */
    private void keepDictionary(int needed) {
        CaseDictionary dictionary = compressor.dictionary();
        if (needed != 0 && !dictionaryKept && dictionary != null) {
            packs.append(new PackFrame(
                    PackFrame.Kind.DICTIONARY,
                    dictionary.number(),
                    List.of(),
                    dictionary.bytes().length,
                    new PackBlock.Compressed(dictionary.bytes())));
            sql.run("INSERT INTO dictionary (number, bytes) VALUES (?, ?)", dictionary.number(), dictionary.bytes());
            dictionaryKept = true;
        }
    }

    /** Reads and compresses on the calling thread, and forces nothing; the pieces are to be handed to {@link #writeLarge}. */
    List<ContentRows.Piece> compress(ItemId content, InputStream bytes, long length) {
        return large.append(content, bytes, length);
    }

    void writeLarge(ItemId content, long length, List<ContentRows.Piece> pieces) throws SQLException {
        contentRows.writeLarge(content, length, pieces);
    }

    void ended(ContainerEnd end) throws SQLException {
        ends.ended(end);
    }

    void update(long id, ItemStatus status, @Nullable Long expected, @Nullable Phrase reason) throws SQLException {
        long content = items.update(id, status, expected, reason)
                .orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        if (content != 0) {
            contentRows.statusChanged(id, content, status);
        }
    }

    void defects(long item, List<Defect> defects) {
        remarks.defects(item, defects);
    }
}
