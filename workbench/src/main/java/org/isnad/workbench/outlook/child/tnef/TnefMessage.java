package org.isnad.workbench.outlook.child.tnef;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.workbench.outlook.child.mapi.Bytes;
import org.isnad.workbench.outlook.child.mapi.MapiObject;
import org.isnad.workbench.outlook.child.mapi.Tags;
import org.isnad.workbench.outlook.child.mapi.Value;

/**
 * A TNEF stream (MS-OXTNEF, 2.1): attributes one after the other, each with a checksum. Those of the message come first, then
 * those of each attachment, which begins with one of its own. Where the stream breaks off, what came before is there.
 */
final class TnefMessage implements MapiObject.Message {
    private static final int SIGNATURE = 0x223E9F78;
    private static final int HEADER = 6;
    private static final int ATTRIBUTE = 9;

    private static final int SUBJECT = 0x8004;
    private static final int BODY = 0x800C;
    private static final int MESSAGE_CLASS = 0x8008;
    private static final int PROPERTIES = 0x9003;
    private static final int RECIPIENTS = 0x9004;
    private static final int CODEPAGE = 0x9007;
    private static final int ATTACHMENT_BEGINS = 0x9002;
    private static final int ATTACHMENT_TITLE = 0x8010;
    private static final int ATTACHMENT_DATA = 0x800F;
    private static final int ATTACHMENT_PROPERTIES = 0x9005;

    private final TnefProperties own = new TnefProperties();
    private final List<TnefProperties> recipients = new ArrayList<>();
    private final List<TnefProperties> attachments = new ArrayList<>();
    private final Consumer<String> defects;

    private TnefMessage(Consumer<String> defects) {
        this.defects = defects;
    }

    static TnefMessage read(byte[] data, Consumer<String> defects) throws IOException {
        if (Bytes.i32(data, 0) != SIGNATURE) {
            throw new IOException("no TNEF");
        }
        TnefMessage message = new TnefMessage(defects);
        int at = HEADER;
        while (at < data.length) {
            if (data.length - at < ATTRIBUTE) {
                defects.accept("bytes behind the last attribute");
                break;
            }
            int id = Bytes.u16(data, at + 1);
            int length = Bytes.i32(data, at + 5);
            int start = at + ATTRIBUTE;
            if (length < 0 || length > data.length - start - 2) {
                defects.accept("cut off within attribute " + Integer.toHexString(id));
                break;
            }
            byte[] value = Arrays.copyOfRange(data, start, start + length);
            if (sum(value) != Bytes.u16(data, start + length)) {
                defects.accept("the checksum of attribute " + Integer.toHexString(id));
            }
            message.attribute(id, value);
            at = start + length + 2;
        }
        return message;
    }

    private static int sum(byte[] value) {
        int sum = 0;
        for (byte one : value) {
            sum += one & 0xFF;
        }
        return sum & 0xFFFF;
    }

    private void attribute(int id, byte[] value) {
        try {
            switch (id) {
                case SUBJECT -> own.put(Tags.SUBJECT, Value.bytes(Value.TEXT_8_BIT, value));
                case BODY -> own.put(Tags.BODY, Value.bytes(Value.TEXT_8_BIT, value));
                case MESSAGE_CLASS -> own.put(Tags.MESSAGE_CLASS, Value.bytes(Value.TEXT_8_BIT, value));
                case CODEPAGE -> own.put(Tags.MESSAGE_CODEPAGE, Value.number(0x3, Bytes.i32(value, 0)));
                case PROPERTIES -> own.add(new TnefProperties.Cursor(value));
                case RECIPIENTS -> recipients.addAll(TnefProperties.rows(value));
                case ATTACHMENT_BEGINS -> attachments.add(new TnefProperties());
                case ATTACHMENT_TITLE -> last().put(Tags.ATTACH_FILENAME, Value.bytes(Value.TEXT_8_BIT, value));
                case ATTACHMENT_DATA -> last().put(Tags.ATTACH_DATA, Value.bytes(Value.BINARY, value));
                case ATTACHMENT_PROPERTIES -> last().add(new TnefProperties.Cursor(value));
                default -> {} // dates and the like, which the list of properties has as well
            }
        } catch (IOException damaged) {
            defects.accept("attribute " + Integer.toHexString(id) + ": " + damaged.getMessage());
        }
    }

    /** The attachment that is being read; one that never began is one nevertheless. */
    private TnefProperties last() {
        if (attachments.isEmpty()) {
            attachments.add(new TnefProperties());
        }
        return attachments.getLast();
    }

    @Override
    public List<Integer> ids() {
        return own.ids();
    }

    @Override
    public Optional<Value> value(int id) {
        return own.value(id);
    }

    @Override
    public List<? extends MapiObject> recipients() {
        return recipients;
    }

    @Override
    public int attachmentCount() {
        return attachments.size();
    }

    @Override
    public Attachment attachment(int index) {
        return new TnefAttachment(attachments.get(index), defects);
    }

    private record TnefAttachment(TnefProperties own, Consumer<String> defects) implements Attachment {
        private static final long MESSAGE = 5;

        /** Before the bytes of an object stands the identifier of its interface. */
        private static final int INTERFACE = 16;

        @Override
        public List<Integer> ids() {
            return own.ids();
        }

        @Override
        public Optional<Value> value(int id) {
            return own.value(id).map(value -> value.type() == Value.OBJECT ? withoutInterface(value) : value);
        }

        private static Value withoutInterface(Value value) {
            return new Value(value.type(), 0, () -> {
                InputStream in = value.source().stream();
                in.skipNBytes(INTERFACE);
                return in;
            });
        }

        @Override
        public Optional<Message> embedded() throws IOException {
            boolean message = value(Tags.ATTACH_METHOD).map(Value::number).orElse(0L) == MESSAGE;
            Optional<Value> data = value(Tags.ATTACH_DATA);
            if (!message || data.isEmpty() || data.get().type() != Value.OBJECT) {
                return Optional.empty();
            }
            try (InputStream in = data.get().source().stream()) {
                return Optional.of(read(in.readAllBytes(), defects));
            }
        }
    }
}
