package org.isnad.workbench.web;

import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.mail.TransferDecoder;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.AttachmentPart;
import org.isnad.workbench.text.Attachments;

/** Exact bytes: of messages, of what hangs on them, of loose files; and what of them can be shown. */
final class BytesResource {
    private static final int LARGEST_PREVIEW = 16 << 20;

    private final Desk desk;

    BytesResource(Desk desk) {
        this.desk = desk;
    }

    Answer message(Call call) {
        StoredMessage message = desk.message(call);
        return new Answer.Stored(
                message.content(), message.length(), message.content().hex() + ".eml");
    }

    Answer html(Call call) {
        Message message = parsed(desk.message(call));
        BodyPart.Leaf leaf = HtmlBody.of(message).orElseThrow(HttpProblem::notFound);
        return new Answer.Foreign(HtmlBody.page(message, leaf));
    }

    Answer attachment(Call call) {
        StoredMessage message = desk.message(call);
        AttachmentPart part = part(call, parsed(message));
        ItemRow row = desk.open().read(reader -> row(reader, message, part));
        ItemId content = row.content();
        if (content == null) {
            throw HttpProblem.notFound();
        }
        return new Answer.Stored(content, row.size(), content.hex() + ".bin");
    }

    Answer preview(Call call) {
        Message message = parsed(desk.message(call));
        AttachmentPart part = part(call, message);
        byte[] bytes = TransferDecoder.decode(message.bytes(), part.body(), part.encoding(), LARGEST_PREVIEW);
        return Preview.of(part, bytes);
    }

    Answer file(Call call) {
        String hex = call.named("id");
        if (!hex.matches("[0-9a-f]{64}")) {
            throw HttpProblem.notFound();
        }
        ItemId id = ItemId.of(java.util.HexFormat.of().parseHex(hex));
        Sight sight = Sight.of(call.known());
        ItemRow row = desk.open().read(reader -> reader.items().places(id)).stream()
                .filter(place -> sight.shows(place.mailbox()))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        return new Answer.Stored(id, row.size(), hex + ".bin");
    }

    private Message parsed(StoredMessage message) {
        return desk.open().read(reader -> MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT));
    }

    private static AttachmentPart part(Call call, Message message) {
        String number = call.named("number");
        return Attachments.list(message).stream()
                .filter(part -> String.valueOf(part.ordinal()).equals(number))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
    }

    /** What the catalog has of an attachment: its decoded bytes are a content of their own. */
    private static ItemRow row(CaseReader reader, StoredMessage message, AttachmentPart part) {
        List<ItemRow> places = reader.items().places(message.content());
        for (ItemRow place : places) {
            for (ItemRow child : reader.items().children(place.id())) {
                if (child.ordinal() == part.ordinal()) {
                    return child;
                }
            }
        }
        throw HttpProblem.notFound();
    }
}
