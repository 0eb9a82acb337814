package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;

/**
 * Containers inside messages and documents whose carrier is committed and that were not read to their end: by an interrupted
 * run, or because what lies in documents is only opened now. On the walking thread.
 */
final class OpenContainers {
    private final IngestPass pass;
    private final ItemKind kind;
    private final LeafQueue leaves;
    private final CaseHarvest.LeafReceiver hand;

    /**
     * @param kind attachments, or the files that lay in documents
     * @param hand takes what is found in them
     */
    OpenContainers(IngestPass pass, ItemKind kind, LeafQueue leaves, CaseHarvest.LeafReceiver hand) {
        this.pass = pass;
        this.kind = kind;
        this.leaves = leaves;
        this.hand = hand;
    }

    /** Attached containers whose carrier was committed, and what lies in them was not: their carrier is not read again. */
    void resume() throws InterruptedException {
        List<ItemRow> interrupted = pass.writer().resumption().openContainers().stream()
                .filter(row -> row.kind() == kind)
                .filter(row -> kind != ItemKind.FILE || row.acquisition() == pass.acquisition())
                .toList();
        if (interrupted.isEmpty()) {
            return;
        }
        try (CaseReader reader = pass.writer().reader()) {
            for (ItemRow row : interrupted) {
                resume(row, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void message(ItemRow row, Payload payload, CaseHarvest inner) {
        Node file = new Node(row.id(), false);
        if (pass.writer().resumption().item(row.id(), 1).isPresent()) {
            payload.close();
            inner.countKnown();
        } else {
            inner.message(file, 1, row.locator().ordinal(1), row.name(), payload, row.size(), row.mailbox());
        }
    }

    private static Head head(Payload payload) throws IOException {
        try (InputStream in = payload.stream()) {
            return Head.of(in.readNBytes(Head.SIZE));
        }
    }

    private Payload spooled(ItemId content, CaseReader reader) throws IOException {
        Path file = pass.writer().spoolFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            reader.copyTo(content, out);
        }
        return FilePayload.ofSpool(file, Files.size(file));
    }

    private void resume(ItemRow row, CaseReader reader) throws IOException, InterruptedException {
        if (row.content() == null) {
            return;
        }
        try (Payload payload = spooled(row.content(), reader)) {
            Head head = head(payload);
            CaseHarvest inner = new CaseHarvest(pass, hand, null);
            Recognition what = pass.walk().recognise(head, row.name());
            if (what instanceof Recognition.Message && row.kind() == ItemKind.FILE) {
                // The file stays what lay in the document; the message that it is lies in it.
                message(row, spooled(row.content(), reader), inner);
                leaves.handOver();
            } else if (what instanceof Recognition.Container container) {
                pass.walk()
                        .walkAttachment(
                                new Node(row.id(), false),
                                row.locator(),
                                row.name(),
                                row.mailbox(),
                                container.format(),
                                payload,
                                inner);
                leaves.handOver();
            }
            pass.committer()
                    .deliver(AttachmentWork.opened(
                            row.id(), row.content(), inner.takeTopmost(), row.size(), row.received()));
        }
    }
}
