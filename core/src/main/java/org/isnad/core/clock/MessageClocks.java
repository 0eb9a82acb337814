package org.isnad.core.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.BodyPart;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.ReceivedParser;

/**
 * All clocks embedded in one message.
 *
 * @param times those outside Received fields, in the order of the bytes
 * @param hops the Received fields, top to bottom: the last server first
 */
public record MessageClocks(List<EmbeddedTime> times, List<Hop> hops) {
    /** Values of clocks are short; in longer ones none is sought. */
    private static final int LONGEST = 8_192;

    private static final int MOST_PARTS = 200;

    public MessageClocks {
        times = List.copyOf(times);
        hops = List.copyOf(hops);
    }

    public static MessageClocks of(Message message) {
        Gathering gathering = new Gathering(message.bytes());
        message.fields().forEach(gathering::field);
        gathering.part(message.root());
        List<Hop> hops = ReceivedParser.of(message).stream()
                .map(received -> new Hop(
                        received,
                        Decoders.first(Decoders.RECEIVED_ID, received.id())
                                .map(time -> time.shifted(received.idSpan().start()))))
                .toList();
        return new MessageClocks(gathering.times, hops);
    }

    /** The first of one clock. */
    public Optional<EmbeddedTime> first(Clock clock) {
        return times.stream().filter(time -> time.clock() == clock).findFirst();
    }

    private static final class Gathering {
        private final Octets bytes;
        private final List<EmbeddedTime> times = new ArrayList<>();
        private int parts;

        Gathering(Octets bytes) {
            this.bytes = bytes;
        }

        void field(HeaderField field) {
            switch (field.name().toLowerCase(Locale.ROOT)) {
                case "message-id" -> messageId(field);
                case "thread-index" -> value(field, ThreadIndex::decode);
                case "x-originalarrivaltime" -> value(field, OutlookClocks::arrival);
                case "x-dg-ref" -> value(field, LabelReference::decode);
                case "x-received" ->
                    value(
                            field,
                            value -> ReceivedIds.in(value)
                                    .flatMap(id -> GmailIds.smtpId(id.text()).map(time -> time.shifted(id.start()))));
                case "x-gm-msgid" -> value(field, v -> GmailIds.number(Clock.GMAIL_MESSAGE_NUMBER, v));
                case "x-gm-thrid" -> value(field, v -> GmailIds.number(Clock.GMAIL_THREAD_NUMBER, v));
                case "dkim-signature" -> value(field, v -> SignatureTimes.decode(Clock.DKIM_TIME, v));
                case "arc-seal", "arc-message-signature" -> value(field, v -> SignatureTimes.decode(Clock.ARC_TIME, v));
                default -> {}
            }
        }

        private void messageId(HeaderField field) {
            String value = field.rawValue(bytes);
            int open = value.indexOf('<');
            int close = value.indexOf('>', open + 1);
            if (value.length() > LONGEST || open < 0 || close < 0) {
                return;
            }
            String id = value.substring(open + 1, close);
            long start = field.value().start() + open + 1;
            Optional<EmbeddedTime> known = Decoders.first(Decoders.MESSAGE_ID, id);
            known.ifPresentOrElse(
                    time -> times.add(time.shifted(start)),
                    () -> UuidTime.decode(id).forEach(time -> times.add(time.shifted(start))));
        }

        private void value(HeaderField field, Function<String, Optional<EmbeddedTime>> decoder) {
            if (field.value().length() <= LONGEST) {
                decoder.apply(field.rawValue(bytes))
                        .ifPresent(time -> times.add(time.shifted(field.value().start())));
            }
        }

        void part(BodyPart part) {
            if (parts++ >= MOST_PARTS) {
                return;
            }
            for (HeaderField field : part.fields()) {
                if (field.is("Content-Type")) {
                    boundary(part, field);
                } else if (field.is("X-Attachment-Id")) {
                    value(field, trimmed(GmailIds::attachmentId));
                } else if (field.is("Content-ID")) {
                    value(field, bracketed(GmailIds::inlineId));
                }
            }
            if (part instanceof BodyPart.Multipart multipart) {
                multipart.parts().forEach(this::part);
            }
        }

        private void boundary(BodyPart part, HeaderField field) {
            if (part instanceof BodyPart.Multipart multipart) {
                String boundary = multipart.boundary();
                value(field, value -> {
                    int at = value.lastIndexOf(boundary);
                    return at < 0
                            ? Optional.empty()
                            : Decoders.first(Decoders.BOUNDARY, boundary).map(time -> time.shifted(at));
                });
            }
        }

        private static Function<String, Optional<EmbeddedTime>> trimmed(
                Function<String, Optional<EmbeddedTime>> decoder) {
            return value -> {
                String raw = value.strip();
                return decoder.apply(raw).map(time -> time.shifted(value.indexOf(raw)));
            };
        }

        private static Function<String, Optional<EmbeddedTime>> bracketed(
                Function<String, Optional<EmbeddedTime>> decoder) {
            return value -> {
                int open = value.indexOf('<');
                int close = value.indexOf('>', open + 1);
                return open < 0 || close < 0
                        ? Optional.empty()
                        : decoder.apply(value.substring(open + 1, close)).map(time -> time.shifted(open + 1L));
            };
        }
    }
}
