package org.isnad.workbench.outlook.child.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.Tags;

/** A message of a store: its node, the tables of recipients and attachments within it (MS-PST, 2.4.5 and 2.4.6). */
public final class PstMessage extends Properties implements MapiObject.Message {
    private static final int RECIPIENTS = 0x692;
    private static final int ATTACHMENTS = 0x671;
    private static final int EMBEDDED = 5;
    private static final int MAX_RECIPIENTS = 100_000;

    PstMessage(PstStore store, Node node) throws IOException {
        super(store, node);
    }

    public static PstMessage of(PstStore store, long id) throws IOException {
        return new PstMessage(store, store.node(id));
    }

    @Override
    public List<? extends MapiObject> recipients() throws IOException {
        if (!node.has(RECIPIENTS)) {
            return List.of();
        }
        Table table = new Table(store, node.inner(RECIPIENTS));
        List<MapiObject> recipients = new ArrayList<>();
        for (int i = 0; i < Math.min(table.rowCount(), MAX_RECIPIENTS); i++) {
            recipients.add(table.row(i));
        }
        return recipients;
    }

    @Override
    public int attachmentCount() throws IOException {
        return node.has(ATTACHMENTS) ? new Table(store, node.inner(ATTACHMENTS)).rowCount() : 0;
    }

    @Override
    public Attachment attachment(int index) throws IOException {
        long id = new Table(store, node.inner(ATTACHMENTS)).rowId(index);
        return new PstAttachment(store, node.inner(id));
    }

    private static final class PstAttachment extends Properties implements Attachment {
        PstAttachment(PstStore store, Node node) throws IOException {
            super(store, node);
        }

        @Override
        public Optional<Message> embedded() throws IOException {
            long method = value(Tags.ATTACH_METHOD).map(v -> v.number()).orElse(0L);
            return method == EMBEDDED
                    ? Optional.of(new PstMessage(store, node.inner(objectNode(Tags.ATTACH_DATA))))
                    : Optional.empty();
        }
    }
}
