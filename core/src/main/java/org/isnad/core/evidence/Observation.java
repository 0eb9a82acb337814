package org.isnad.core.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.clock.Clock;
import org.isnad.core.clock.ClockGap;
import org.isnad.core.clock.EmbeddedTime;
import org.isnad.core.clock.Hop;
import org.isnad.core.clock.MessageClocks;
import org.isnad.core.clock.Moment;
import org.isnad.core.mail.AddressParser;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Mailbox;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.Received;

/**
 * What one message teaches of the habits around it.
 *
 * @param sender the shown address in lower case, or empty
 * @param dated whether Date lies within a day of the first server's; empty if either cannot be read
 * @param hops the servers and their zones
 * @param client the family and version of the program that wrote it, or empty
 * @param order its fields in their order and spelling
 * @param handovers from server to server
 * @param gaps between fine clocks of different writers
 * @param numbered whether Gmail numbered it within a day of the last server's date; empty if either cannot be read
 */
public record Observation(
        String sender,
        Optional<Boolean> dated,
        List<HostZone> hops,
        String client,
        String order,
        List<Handover> handovers,
        List<ClockGap> gaps,
        Optional<Boolean> numbered) {
    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern FAMILY = Pattern.compile(
            "(Thunderbird|Evolution|Mutt|NeoMutt|git-send-email|KMail|Apple Mail|iPhone Mail|iPad Mail|Outlook Express|"
                    + "Microsoft Outlook|Alpine|Claws Mail|Zimbra|Roundcube|Lotus Notes|Gnus|quilt)[^0-9]{0,20}(\\d{1,4})");

    public Observation {
        hops = List.copyOf(hops);
        handovers = List.copyOf(handovers);
        gaps = List.copyOf(gaps);
    }

    /** A server and the zone it wrote in, in seconds east. */
    public record HostZone(String host, int offsetSeconds) {}

    public static Observation of(Message message) {
        MessageClocks clocks = MessageClocks.of(message);
        List<Received> received = clocks.hops().stream().map(Hop::received).toList();
        List<HostZone> hops = new ArrayList<>();
        for (Received hop : received) {
            if (!hop.by().isEmpty()) {
                hop.date()
                        .ifPresent(date ->
                                hops.add(new HostZone(hop.by(), date.getOffset().getTotalSeconds())));
            }
        }
        return new Observation(
                sender(message),
                dated(message, received),
                hops,
                client(message),
                order(message),
                Handover.in(received),
                ClockGap.in(clocks),
                numbered(clocks));
    }

    private static Optional<Boolean> numbered(MessageClocks clocks) {
        Optional<Instant> last = clocks.hops().stream()
                .flatMap(hop -> hop.received().date().stream())
                .map(OffsetDateTime::toInstant)
                .findFirst();
        return last.flatMap(received -> clocks.first(Clock.GMAIL_MESSAGE_NUMBER)
                .map(EmbeddedTime::moment)
                .flatMap(moment -> moment instanceof Moment.Point point
                        ? Optional.of(isWithinADay(point.instant(), received))
                        : Optional.empty()));
    }

    private static boolean isWithinADay(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(DAY) <= 0;
    }

    private static String sender(Message message) {
        return message.first("From")
                .flatMap(field ->
                        AddressParser.of(message.bytes(), field).stream().findFirst())
                .map(Mailbox::address)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Boolean> dated(Message message, List<Received> received) {
        Optional<OffsetDateTime> first =
                received.reversed().stream().flatMap(hop -> hop.date().stream()).findFirst();
        if (first.isPresent() && DateParser.of(message, FAR) instanceof MailDate.Stated stated) {
            return Optional.of(isWithinADay(stated.instant(), first.get().toInstant()));
        }
        return Optional.empty();
    }

    /** The family and version by which a program calls itself. */
    public static String client(Message message) {
        for (String name : List.of("User-Agent", "X-Mailer")) {
            Optional<HeaderField> field = message.first(name);
            if (field.isPresent()) {
                Matcher family = FAMILY.matcher(field.get().rawValue(message.bytes()));
                return family.find() ? family.group(1) + " " + family.group(2) : "";
            }
        }
        return "";
    }

    /** The fields that every program writes, in their order and spelling. */
    public static String order(Message message) {
        StringBuilder order = new StringBuilder();
        for (HeaderField field : message.fields()) {
            switch (field.name().toLowerCase(Locale.ROOT)) {
                case "from", "date", "subject", "message-id", "mime-version" ->
                    order.append(field.name()).append(' ');
                default -> {}
            }
        }
        return order.toString().strip();
    }
}
