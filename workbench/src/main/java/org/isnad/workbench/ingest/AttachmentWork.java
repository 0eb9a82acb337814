package org.isnad.workbench.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.Defect;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.workbench.store.Claim;
import org.isnad.workbench.store.ContainerEnd;
import org.isnad.workbench.store.DerivedContent;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.text.Attachments;

/**
 * The family of a message: its attachments as items, attached messages with families of their own, attached containers
 * opened. Nothing attached is stored twice: its content is a span of the carrier and a decoding.
 */
final class AttachmentWork {
    /** Attached containers of one message are held in memory up to this many bytes in all, then in files. */
    private static final long IN_MEMORY = 8 << 20;

    private final IngestPass pass;
    private final BatchBuilder batch;
    private final ItemWork work;
    private long held;

    AttachmentWork(IngestPass pass, BatchBuilder batch, ItemWork work) {
        this.pass = pass;
        this.batch = batch;
        this.work = work;
    }

    /**
     * The message that carries attachments.
     *
     * @param item its number
     * @param content SHA-256 of its bytes
     * @param bytes what the spans of its parts refer to
     * @param depth how many messages it is attached in: each may have been found by its content and scanned anew, so that
     *     no scan alone sees how deep they lie
     */
    record Carrier(long item, Locator locator, String mailbox, ItemId content, Octets bytes, int depth) {}

    /**
     * An attached container, decoded, waiting until the carrier itself has been delivered: what lies in it must not
     * become durable before it.
     */
    record Packed(
            long item,
            ItemId content,
            Locator locator,
            String name,
            String mailbox,
            Format format,
            Payload payload,
            long received) {}

    /** Makes the items of all attachments, at any depth; returns the containers among them. */
    List<Packed> family(Carrier carrier, List<AttachmentPart> parts) throws IOException {
        held = 0;
        List<Packed> packed = new ArrayList<>();
        addFamily(carrier, parts, packed);
        return packed;
    }

    /** Opens what was found packed. */
    void open(List<Packed> packed) throws InterruptedException {
        if (packed.isEmpty()) {
            return;
        }
        work.flush();
        CaseHarvest inner = new CaseHarvest(pass, work::handle, null);
        for (Packed container : packed) {
            long size = container.payload().length();
            try (Payload payload = container.payload()) {
                pass.walk()
                        .walkAttachment(
                                new Node(container.item(), false),
                                container.locator(),
                                container.name(),
                                container.mailbox(),
                                container.format(),
                                payload,
                                inner);
            }
            pass.committer()
                    .deliver(opened(
                            container.item(), container.content(), inner.takeTopmost(), size, container.received()));
        }
        work.flush();
    }

    /** The container that an attachment is, is its child; with that finished the attachment is. */
    static Delivery opened(long attachment, ItemId content, long children, long size, long received) {
        return new Delivery.End(
                new ContainerEnd(attachment, ItemStatus.EMITTED, children, size, received, null, content, null));
    }

    private void addFamily(Carrier carrier, List<AttachmentPart> parts, List<Packed> packed) throws IOException {
        for (AttachmentPart part : parts) {
            Locator locator = carrier.locator().ordinal(part.ordinal());
            if (part.message() != null) {
                embedded(
                        carrier,
                        part,
                        locator,
                        part.message().bytes(),
                        part.message().message(),
                        packed);
            } else {
                attachment(carrier, part, locator, packed);
            }
        }
    }

    private void embedded(
            Carrier carrier, AttachmentPart part, Locator locator, Octets bytes, Message message, List<Packed> packed)
            throws IOException {
        if (carrier.depth() >= pass.limits().depth()) {
            tooDeep(carrier, part, locator);
            return;
        }
        ItemId id = ContentHash.of(bytes);
        long item = row(carrier, part, locator, ItemKind.EMBEDDED_MESSAGE, ItemStatus.EMITTED, id, bytes.length());
        Claim claim = derive(carrier, part, id, bytes.length());
        List<AttachmentPart> inner = Attachments.list(message);
        work.readOnce(id, claim.number(), message, inner);
        addFamily(new Carrier(item, locator, carrier.mailbox(), id, bytes, carrier.depth() + 1), inner, packed);
    }

    /** Kept as it is and not opened; its carrier says so. */
    private void tooDeep(Carrier carrier, AttachmentPart part, Locator locator) {
        plain(carrier, part, locator);
        work.defects(
                carrier.item(),
                List.of(Defect.at(
                        part.body(), "mail.defect.depth-limit", pass.limits().depth())));
    }

    private void attachment(Carrier carrier, AttachmentPart part, Locator locator, List<Packed> packed)
            throws IOException {
        byte[] start = TransferDecoder.decode(carrier.bytes(), part.body(), part.encoding(), Head.SIZE);
        Recognition what = pass.walk().recognise(Head.of(start), part.name());
        // A patch or a log declared as text may look like a message or a mailbox; it is shown as text, so it stays
        // text.
        boolean text = part.mediaType().startsWith("text/");
        if (what instanceof Recognition.Container container
                && !(text && container.format().isMailbox())) {
            container(carrier, part, locator, container.format(), packed);
        } else if (what instanceof Recognition.Message && !text && isHeld(part)) {
            Octets bytes = ArrayOctets.of(TransferDecoder.decode(carrier.bytes(), part.body(), part.encoding(), (int)
                    pass.limits().embeddedBytes()));
            embedded(carrier, part, locator, bytes, MessageScanner.scan(bytes, pass.limits()), packed);
        } else {
            plain(carrier, part, locator);
        }
    }

    /** Whether an attached message may be decoded into memory; decoding never makes it longer. */
    private boolean isHeld(AttachmentPart part) {
        return part.body().length() <= pass.limits().embeddedBytes();
    }

    private void container(Carrier carrier, AttachmentPart part, Locator locator, Format format, List<Packed> packed)
            throws IOException {
        Payload payload = decoded(carrier, part);
        ItemId id = ContentHash.of(payload, payload.octets());
        long item = row(carrier, part, locator, ItemKind.ATTACHMENT, ItemStatus.OPEN, id, payload.length());
        derive(carrier, part, id, payload.length());
        packed.add(new Packed(
                item,
                id,
                locator,
                part.name(),
                carrier.mailbox(),
                format,
                payload,
                part.body().length()));
    }

    private void plain(Carrier carrier, AttachmentPart part, Locator locator) {
        MessageDigest digest = ContentHash.sha256();
        long length = TransferDecoder.decode(carrier.bytes(), part.body(), part.encoding(), digest::update)
                .length();
        ItemId id = ItemId.of(digest.digest());
        row(carrier, part, locator, ItemKind.ATTACHMENT, ItemStatus.EMITTED, id, length);
        derive(carrier, part, id, length);
    }

    private Claim derive(Carrier carrier, AttachmentPart part, ItemId id, long length) {
        Claim claim = pass.writer().contents().claim(id);
        if (claim.isNew()) {
            batch.derived(new DerivedContent(id, length, carrier.content(), part.body(), part.encoding()));
        }
        return claim;
    }

    private long row(
            Carrier carrier,
            AttachmentPart part,
            Locator locator,
            ItemKind kind,
            ItemStatus status,
            ItemId id,
            long size) {
        long item = pass.writer().nextItem();
        batch.item(new ItemRow(
                item,
                carrier.item(),
                part.ordinal(),
                kind,
                status,
                locator,
                part.name(),
                id,
                size,
                part.body().length(),
                part.mediaType(),
                carrier.mailbox(),
                null,
                null,
                pass.acquisition()));
        return item;
    }

    private Payload decoded(Carrier carrier, AttachmentPart part) throws IOException {
        if (part.body().length() + held <= IN_MEMORY) {
            byte[] bytes = TransferDecoder.decode(carrier.bytes(), part.body(), part.encoding(), (int) IN_MEMORY);
            held += bytes.length;
            return MemoryPayload.of(bytes);
        }
        Path file = pass.writer().spoolFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            TransferDecoder.decode(carrier.bytes(), part.body(), part.encoding(), (bytes, offset, count) -> {
                try {
                    out.write(bytes, offset, count);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return FilePayload.ofSpool(file, Files.size(file));
    }
}
