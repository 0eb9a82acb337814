package org.isnad.workbench.extract;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.workbench.document.TextDocument;
import org.isnad.workbench.document.TextReading;
import org.isnad.workbench.ingest.ContainerWalk;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.ingest.FileText;
import org.isnad.workbench.ingest.Head;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.MediaTypes;
import org.isnad.workbench.ingest.Recognition;
import org.isnad.workbench.search.IndexEntry;
import org.isnad.workbench.store.Batch;
import org.isnad.workbench.store.BlockBuilder;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CaseWriter;
import org.isnad.workbench.store.FileContent;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;

/**
 * Files that lay in documents as items of the case: under each occurrence of their document, their bytes kept once. Part of
 * one batch, so that a document's text and what lay in it are durable together.
 */
final class InnerItems {
    /** What goes beyond is stored like a large content. */
    private static final int MOST_IN_BLOCK = 8 << 20;

    private final CaseReader reader;
    private final CaseWriter writer;
    private final ContainerWalk walk;
    private final long batch;
    private final BlockBuilder block;
    private final List<ItemRow> items = new ArrayList<>();
    private final List<ItemId> files = new ArrayList<>();
    private final List<IndexEntry> entries = new ArrayList<>();
    private long count;

    /** @param walk knows what is a container or a message */
    InnerItems(CaseReader reader, CaseWriter writer, ContainerWalk walk, long batch) {
        this.reader = reader;
        this.writer = writer;
        this.walk = walk;
        this.batch = batch;
        this.block = writer.newBlock();
    }

    void add(FileContent document, TextDocument text) {
        if (text.files().isEmpty()) {
            return;
        }
        List<ItemRow> places = reader.items().places(document.content()).stream()
                .filter(place -> place.status() == ItemStatus.EMITTED && isDocument(place))
                .filter(this::isOpened)
                .toList();
        if (places.isEmpty()) {
            return;
        }
        List<ItemId> kept = new ArrayList<>();
        for (int i = 0; i < text.files().size(); i++) {
            kept.add(keep(text.files().get(i), text.reading().files().get(i)));
        }
        places.forEach(place -> under(place, text, kept));
        count += kept.size();
    }

    /** Documents can lie in documents without end; where they lie too deep, the deepest says so. */
    private boolean isOpened(ItemRow place) {
        boolean opened = place.locator().depth() < IngestLimits.DEPTH;
        if (!opened) {
            writer.addDefects(place.id(), List.of(Defect.of("ingest.limit.depth", IngestLimits.DEPTH)));
        }
        return opened;
    }

    private static boolean isDocument(ItemRow place) {
        return place.kind() == ItemKind.ATTACHMENT || place.kind() == ItemKind.FILE;
    }

    private void under(ItemRow place, TextDocument text, List<ItemId> kept) {
        Set<Long> there = new HashSet<>();
        reader.items().children(place.id()).forEach(child -> there.add(child.ordinal()));
        for (int i = 0; i < kept.size(); i++) {
            long ordinal = i + 1L;
            if (there.contains(ordinal)) {
                continue;
            }
            String name = text.reading().files().get(i).name();
            byte[] bytes = text.files().get(i);
            Locator locator = name.isEmpty()
                    ? place.locator().ordinal(ordinal)
                    : place.locator().entry(name);
            items.add(new ItemRow(
                    writer.nextItem(),
                    place.id(),
                    ordinal,
                    ItemKind.FILE,
                    status(bytes, text.reading().files().get(i)),
                    locator,
                    name,
                    kept.get(i),
                    bytes.length,
                    bytes.length,
                    type(bytes, text.reading().files().get(i)),
                    place.mailbox(),
                    null,
                    null,
                    place.acquisition()));
        }
    }

    /** What is itself a container or a message stays open until it has been opened. */
    private ItemStatus status(byte[] bytes, TextReading.InnerFile file) {
        boolean opens = !file.mediaType().equals(TextReading.MACRO)
                && !(walk.recognise(Head.of(bytes), file.name()) instanceof Recognition.File);
        return opens ? ItemStatus.OPEN : ItemStatus.EMITTED;
    }

    /**
     * A macro is text that says what it is; of everything else its first bytes do. What will be opened is no text: its words are
     * found where they are found in it.
     */
    private String type(byte[] bytes, TextReading.InnerFile file) {
        if (file.mediaType().equals(TextReading.MACRO)) {
            return TextReading.MACRO;
        }
        Head head = Head.of(bytes);
        String type = MediaTypes.of(head);
        return switch (walk.recognise(head, file.name())) {
            case Recognition.Message ignored -> "message/rfc822";
            case Recognition.Container container ->
                type.startsWith("text/") ? "application/" + container.format().name() : type;
            case Recognition.File ignored -> type;
        };
    }

    private ItemId keep(byte[] bytes, TextReading.InnerFile file) {
        ItemId id = ContentHash.of(ArrayOctets.of(bytes));
        if (writer.contents().claim(id).isNew()) {
            if (bytes.length < BlockBuilder.LARGE && block.rawLength() + bytes.length < MOST_IN_BLOCK) {
                block.add(id, ArrayOctets.of(bytes));
            } else {
                writer.appendLarge(id, new ByteArrayInputStream(bytes), bytes.length);
            }
        }
        if (writer.contents().claimFile(id)) {
            files.add(id);
            entries.add(FileText.entry(
                    batch,
                    writer.contents().number(id),
                    id,
                    List.of(file.name()),
                    type(bytes, file),
                    ArrayOctets.of(bytes)));
        }
        return id;
    }

    /** Number of files that lay in the documents added. */
    long count() {
        return count;
    }

    Batch batch() {
        return new Batch(batch, block.finish(), items, List.of(), files, List.of());
    }

    /** What the index is told of them, once the batch is durable. */
    List<IndexEntry> entries() {
        return entries;
    }
}
