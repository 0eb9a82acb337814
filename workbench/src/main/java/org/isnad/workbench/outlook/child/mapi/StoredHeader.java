package org.isnad.workbench.outlook.child.mapi;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.core.mail.Rendering;

/**
 * Who, to whom, when and what about, as the store's own properties say it.
 *
 * @param sent null where it was not
 */
record StoredHeader(
        Fields.Party from,
        List<Fields.Party> to,
        List<Fields.Party> cc,
        List<Fields.Party> bcc,
        String subject,
        Optional<Instant> sent,
        List<String> ids) {
    private static final int CC = 2;
    private static final int BCC = 3;

    /** From 1 January 1601 to 1970, in units of 100 ns (MS-DTYP, 2.3.3). */
    private static final long EPOCH = 116_444_736_000_000_000L;

    static StoredHeader of(MapiObject.Message message, Consumer<String> defects) {
        List<Fields.Party> to = new ArrayList<>();
        List<Fields.Party> cc = new ArrayList<>();
        List<Fields.Party> bcc = new ArrayList<>();
        EightBit own = EightBit.of(message);
        for (MapiObject recipient : recipients(message, defects)) {
            long type = recipient.value(Tags.RECIPIENT_TYPE).map(Value::number).orElse(1L) & 0xF;
            Fields.Party party = new Fields.Party(
                    text(recipient, own, Tags.DISPLAY_NAME),
                    text(recipient, own, Tags.SMTP_ADDRESS, Tags.EMAIL_ADDRESS));
            (type == CC ? cc : type == BCC ? bcc : to).add(party);
        }
        Fields.Party from =
                new Fields.Party(text(message, Tags.SENT_REPRESENTING_NAME, Tags.SENDER_NAME), address(message));
        return new StoredHeader(from, to, cc, bcc, subject(message), sent(message), ids(message));
    }

    private static String address(MapiObject message) {
        return text(
                message,
                Tags.SENT_REPRESENTING_SMTP_ADDRESS,
                Tags.SENDER_SMTP_ADDRESS,
                Tags.SENT_REPRESENTING_ADDRESS,
                Tags.SENDER_ADDRESS);
    }

    private static List<? extends MapiObject> recipients(MapiObject.Message message, Consumer<String> defects) {
        try {
            return message.recipients();
        } catch (IOException damaged) {
            defects.accept("recipients: " + damaged.getMessage());
            return List.of();
        }
    }

    /** Two characters before it may say how long its {@code Re:} is (MS-PST, 2.5.3.1.1.1). */
    private static String subject(MapiObject message) {
        String subject = text(message, Tags.SUBJECT, Tags.NORMALIZED_SUBJECT);
        return subject.length() >= 2 && subject.charAt(0) == 1 ? subject.substring(2) : subject;
    }

    private static Optional<Instant> sent(MapiObject message) {
        return time(message, Tags.CLIENT_SUBMIT_TIME)
                .or(() -> time(message, Tags.DELIVERY_TIME))
                .or(() -> time(message, Tags.CREATION_TIME));
    }

    static Optional<Instant> time(MapiObject object, int id) {
        return object.value(id).filter(value -> value.type() == Value.TIME).flatMap(StoredHeader::instant);
    }

    /** Empty for what no calendar of mail has. */
    static Optional<Instant> instant(Value time) {
        long ticks = time.number() - EPOCH;
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(ticks, 10_000_000L));
        boolean sane = instant.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("4000-01-01T00:00:00Z"));
        return sane ? Optional.of(instant) : Optional.empty();
    }

    private static List<String> ids(MapiObject message) {
        List<String> fields = new ArrayList<>();
        id(message, Tags.MESSAGE_ID, "Message-ID", fields);
        id(message, Tags.IN_REPLY_TO, "In-Reply-To", fields);
        id(message, Tags.REFERENCES, "References", fields);
        return fields;
    }

    private static void id(MapiObject message, int id, String name, List<String> fields) {
        String value = Fields.plain(text(message, id));
        if (!value.isEmpty() && Fields.isAscii(value)) {
            fields.add(name + ": " + value.replace(" ", Fields.END + " ") + Fields.END);
        }
    }

    /** The first that it has and that says anything. */
    private static String text(MapiObject message, int... ids) {
        return text(message, EightBit.of(message), ids);
    }

    private static String text(MapiObject object, EightBit whole, int... ids) {
        String exchange = "";
        for (int id : ids) {
            String text = Text.of(object, id, whole).map(String::strip).orElse("");
            if (!text.isEmpty() && !text.startsWith("/")) {
                return text;
            }
            exchange = exchange.isEmpty() ? text : exchange;
        }
        return exchange;
    }

    /** Where no header came with it: the fields a reader is shown, from the properties. */
    String alone() {
        StringBuilder fields = new StringBuilder();
        if (!from.name().isEmpty() || !from.address().isEmpty()) {
            fields.append(Fields.parties("From", List.of(from)));
        }
        fields.append(Fields.parties("To", to)).append(Fields.parties("Cc", cc)).append(Fields.parties("Bcc", bcc));
        if (!subject.isEmpty()) {
            fields.append(Fields.unstructured("Subject", subject));
        }
        sent.ifPresent(time -> fields.append(Fields.date("Date", time)));
        ids.forEach(fields::append);
        if (from.address().startsWith("/")) {
            fields.append(Fields.unstructured("X-Isnad-Store-Sender", from.address()));
        }
        return fields.toString();
    }

    /** Beside the header that came with it: only what that does not say, under names that nobody takes for the header's. */
    String beside(TransportHeader transport) {
        StringBuilder fields = new StringBuilder();
        fields.append(Fields.parties("X-Isnad-Store-Bcc", bcc));
        String shown = transport.value("Subject");
        if (!subject.isEmpty() && !same(subject, shown == null ? "" : shown)) {
            fields.append(Fields.unstructured(Rendering.STORE_SUBJECT, subject));
        }
        String sender = transport.value("From");
        if (from.address().contains("@")
                && (sender == null
                        || !sender.toLowerCase(Locale.ROOT)
                                .contains(from.address().toLowerCase(Locale.ROOT)))) {
            fields.append(Fields.parties(Rendering.STORE_FROM, List.of(from)));
        }
        return fields.toString();
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s+", "").equalsIgnoreCase(other.replaceAll("\\s+", ""));
    }
}
