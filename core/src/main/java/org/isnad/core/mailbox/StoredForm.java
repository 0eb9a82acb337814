package org.isnad.core.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.item.Span;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.ReceivedParser;

/**
 * What the bytes of a message tell of the store in which it lay.
 *
 * @param arrival the date that the last server wrote, or Date on what no server touched; empty if it cannot be read
 * @param numbers that the store gave, by the field in which they stand
 * @param lineEnds of the header, {@code LF} or {@code CRLF}, whichever is more frequent
 * @param fromLine the style of a From_ line within the bytes, or empty
 * @param fields the names of those that stores write for themselves, in order, each once
 */
public record StoredForm(
        Optional<Instant> arrival, List<StoreNumber> numbers, String lineEnds, String fromLine, String fields) {
    /** Dates are only read here; whether they can be is for others to say. */
    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");

    private static final int LONGEST_FROM_LINE = 1_024;
    private static final String FROM = "From ";
    private static final String RECEIVED = "Received";
    private static final String DATE = "Date";

    /** Fields by which Mozilla's programs, Gmail's export, mutt, Pine and others keep what a mailbox file has no place for. */
    private static final Set<String> OF_STORES = Set.of(
            "x-mozilla-status",
            "x-mozilla-status2",
            "x-mozilla-keys",
            "x-account-key",
            "x-uidl",
            "x-uid",
            "x-imapbase",
            "status",
            "x-status",
            "x-keywords",
            "x-gm-thrid",
            "x-gm-msgid",
            "x-gmail-labels",
            "x-evolution",
            "x-evolution-source",
            "x-folder");

    /** Fields that count. */
    static final List<String> COUNTERS = List.of("X-GM-MSGID", "X-UID");

    public StoredForm {
        numbers = List.copyOf(numbers);
    }

    /** A number that a store gave to a message, growing with each. */
    public record StoreNumber(String field, long value) {}

    public static StoredForm of(Message message) {
        return new StoredForm(
                arrival(message), numbers(message), lineEnds(message), fromLine(message), fieldNames(message));
    }

    private static Optional<Instant> arrival(Message message) {
        Optional<HeaderField> received = message.first(RECEIVED);
        if (received.isPresent()) {
            return ReceivedParser.parse(message.bytes(), received.get()).date().map(OffsetDateTime::toInstant);
        }
        return message.first(DATE)
                .map(field -> DateParser.parse(field.rawValue(message.bytes()), FAR))
                .flatMap(date ->
                        date instanceof MailDate.Stated stated ? Optional.of(stated.instant()) : Optional.empty());
    }

    /** Where the time of arrival stands, if anywhere. */
    static List<Span> arrivalSpan(Message message) {
        return message.first(RECEIVED).or(() -> message.first(DATE)).map(HeaderField::span).stream()
                .toList();
    }

    private static List<StoreNumber> numbers(Message message) {
        List<StoreNumber> numbers = new ArrayList<>();
        for (String field : COUNTERS) {
            message.first(field)
                    .map(found -> number(found.rawValue(message.bytes()).strip()))
                    .filter(OptionalLong::isPresent)
                    .ifPresent(value -> numbers.add(new StoreNumber(field, value.getAsLong())));
        }
        return numbers;
    }

    /** Numbers of 64 bits that are not negative. */
    private static OptionalLong number(String text) {
        if (text.isEmpty() || text.length() > 19 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        return text.length() == 19 && text.compareTo(Long.toString(Long.MAX_VALUE)) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(text));
    }

    private static String lineEnds(Message message) {
        long at = message.header().start();
        int lines = 0;
        int pairs = 0;
        for (long end = next(message, at); end >= 0; end = next(message, end + 1)) {
            lines++;
            pairs += end > 0 && message.bytes().at(end - 1) == '\r' ? 1 : 0;
        }
        return 2 * pairs > lines ? "CRLF" : "LF";
    }

    private static long next(Message message, long from) {
        return from >= message.header().end()
                ? -1
                : message.bytes().indexOf('\n', from, message.header().end());
    }

    private static String fromLine(Message message) {
        long end = message.bytes()
                .indexOf('\n', 0, Math.min(LONGEST_FROM_LINE, message.bytes().length()));
        if (end <= FROM.length() || message.bytes().at(0) != 'F') {
            return "";
        }
        return FromLineStyle.of(new String(message.bytes().copy(new Span(0, end)), StandardCharsets.ISO_8859_1));
    }

    /** The fields that stores write for themselves, top to bottom. */
    static List<HeaderField> ofStores(Message message) {
        return message.fields().stream()
                .filter(field -> OF_STORES.contains(field.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String fieldNames(Message message) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ofStores(message).forEach(field -> names.add(field.name()));
        return String.join(" ", names);
    }
}
