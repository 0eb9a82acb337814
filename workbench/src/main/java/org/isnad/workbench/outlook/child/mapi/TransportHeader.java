package org.isnad.workbench.outlook.child.mapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.HeaderText;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.jspecify.annotations.Nullable;

/**
 * The header with which a message came over the net, as the store kept it.
 */
final class TransportHeader {
    /** Outlook 2000 and 2002 wrote this line on top. */
    private static final String TITLE = "Microsoft Mail Internet Headers Version 2.0";

    static final TransportHeader NONE = new TransportHeader(new byte[0], new byte[0]);

    private final byte[] bytes;
    private final byte[] header;

    private TransportHeader(byte[] bytes, byte[] header) {
        this.bytes = bytes;
        this.header = header;
    }

    /** All of it as it is kept. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * The part that is a header: from the first field to the first empty line, ended by a line end; empty where there is
     * none that names who wrote, so that it cannot stand for the message's own.
     */
    byte[] header() {
        return header;
    }

    static TransportHeader of(MapiObject message) throws IOException {
        Value value =
                message.value(Tags.TRANSPORT_HEADERS).filter(Value::isText).orElse(null);
        if (value == null) {
            return NONE;
        }
        byte[] bytes = value.type() == Value.TEXT_8_BIT
                ? untilZero(value.read(Text.LONGEST))
                : Text.of(value, EightBit.of(message)).orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] header = cut(bytes);
        return new TransportHeader(bytes, names(header, "From") && !holdsDelimiter(header) ? header : new byte[0]);
    }

    boolean isUsable() {
        return header.length > 0;
    }

    /** Whether anything is kept that the header does not show. */
    boolean isCut() {
        String whole = latin1(bytes).replace(TITLE, "").strip();
        return !whole.equals(latin1(header).strip());
    }

    /** The value of a field, decoded, or null. */
    @Nullable
    String value(String name) {
        Message scanned = MessageScanner.scan(ArrayOctets.of(header), Limits.DEFAULT);
        return scanned.first(name)
                .map(field -> HeaderText.of(scanned.bytes(), field))
                .orElse(null);
    }

    private static byte[] cut(byte[] bytes) {
        String text = latin1(bytes);
        int start = text.startsWith(TITLE) ? text.indexOf('\n') + 1 : 0;
        while (start < text.length() && (text.charAt(start) == '\r' || text.charAt(start) == '\n')) {
            start++;
        }
        int at = start;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            if (line.isEmpty() || line.equals("\r")) {
                break;
            }
            at = end < 0 ? text.length() : end + 1;
        }
        String header = text.substring(start, at);
        boolean open = !header.isEmpty() && !header.endsWith("\n");
        return (open ? header + Fields.END : header).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean names(byte[] header, String field) {
        return MessageScanner.scan(ArrayOctets.of(header), Limits.DEFAULT)
                .first(field)
                .isPresent();
    }

    /** A line that would end the part that an attached message is. */
    private static boolean holdsDelimiter(byte[] header) {
        return latin1(header).contains("--" + Parts.BOUNDARY);
    }

    private static byte[] untilZero(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
