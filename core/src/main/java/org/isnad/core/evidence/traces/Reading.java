package org.isnad.core.evidence.traces;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.core.clock.EmbeddedTime;
import org.isnad.core.clock.Hop;
import org.isnad.core.clock.MessageClocks;
import org.isnad.core.clock.Moment;
import org.isnad.core.clock.Writer;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.Maker;
import org.isnad.core.item.Span;
import org.isnad.core.mail.DateParser;
import org.isnad.core.mail.HeaderField;
import org.isnad.core.mail.MailDate;
import org.isnad.core.mail.Message;

/**
 * What all traces need of one message, read once.
 *
 * @param exhibit the message
 * @param clocks embedded in it
 * @param date what the shown Date states, if it can be read
 */
record Reading(Exhibit exhibit, MessageClocks clocks, Optional<OffsetDateTime> date) {
    /** Dates are only read here; whether they can be is a question for the reader's own clock. */
    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");

    /** Clocks this near to each other are taken to speak of one act: time zones and queues lie within. */
    static final Duration DAY = Duration.ofDays(1);

    static Reading of(Exhibit exhibit) {
        Message message = exhibit.message();
        Optional<OffsetDateTime> date = exhibit.facts().dateFields().stream()
                .findFirst()
                .map(field -> DateParser.parse(field.rawValue(message.bytes()), FAR))
                .flatMap(read ->
                        read instanceof MailDate.Stated stated ? Optional.of(stated.value()) : Optional.empty());
        return new Reading(exhibit, MessageClocks.of(message), date);
    }

    Message message() {
        return exhibit.message();
    }

    Span dateSpan() {
        return exhibit.facts().dateFields().getFirst().span();
    }

    /** The raw value of the topmost field, stripped; empty if there is none. */
    String value(String name) {
        return message()
                .first(name)
                .map(field -> field.rawValue(message().bytes()).strip())
                .orElse("");
    }

    /** The spans of the topmost fields of these names. */
    List<Span> spans(String... names) {
        List<Span> spans = new ArrayList<>();
        for (String name : names) {
            message().first(name).map(HeaderField::span).ifPresent(spans::add);
        }
        return spans;
    }

    /** What calls itself the writing program: User-Agent, else X-Mailer, else empty. */
    String client() {
        String agent = value("User-Agent");
        return agent.isEmpty() ? value("X-Mailer") : agent;
    }

    boolean has(String name) {
        return message().first(name).isPresent();
    }

    /** Handed on by a list, which may have rewritten what it likes. */
    boolean isListed() {
        String precedence = value("Precedence").toLowerCase(Locale.ROOT);
        return has("List-Id")
                || has("List-Post")
                || has("List-Unsubscribe")
                || has("Mailing-List")
                || precedence.equals("list")
                || precedence.equals("bulk");
    }

    /** Sent again by somebody who kept the fields (RFC 5322, 3.6.6). */
    boolean isResent() {
        return has("Resent-Date") || has("Resent-From") || has("Resent-Message-ID");
    }

    /** The point that a clock means: walls are read in the zone that Date states, or UTC if that is nearer to it. */
    Optional<Instant> instant(EmbeddedTime time) {
        return switch (time.moment()) {
            case Moment.Point point -> Optional.of(point.instant());
            case Moment.Unreadable unreadable -> Optional.empty();
            case Moment.WallTime wall ->
                date.map(stated -> {
                    Instant there = wall.at(stated.getOffset());
                    Instant utc = wall.at(ZoneOffset.UTC);
                    Comparator<Instant> nearest = Comparator.comparing(
                            at -> Duration.between(at, stated.toInstant()).abs());
                    return nearest.compare(there, utc) <= 0 ? there : utc;
                });
        };
    }

    /** How far an instant lies behind the stated date; negative before it. */
    Duration behindDate(Instant instant) {
        return date.map(stated -> Duration.between(stated.toInstant(), instant)).orElse(Duration.ZERO);
    }

    /** The date that the first server wrote, the one nearest to the author; empty if none can be read. */
    Optional<Hop> firstHop() {
        return clocks.hops().reversed().stream()
                .filter(hop -> hop.received().date().isPresent())
                .findFirst();
    }

    static Instant time(Hop hop) {
        return hop.received().date().orElseThrow().toInstant();
    }

    String from() {
        return exhibit.facts().fromAddresses().isEmpty()
                ? ""
                : exhibit.facts().fromAddresses().getFirst().toLowerCase(Locale.ROOT);
    }

    static Maker maker(Writer writer) {
        return switch (writer) {
            case AUTHOR_CLIENT -> Maker.AUTHOR_CLIENT;
            case SUBMISSION_SERVER -> Maker.SUBMISSION_SERVER;
            case RELAY -> Maker.RELAY;
            case RECIPIENT_STORE -> Maker.RECIPIENT_STORE;
            case SIGNER -> Maker.SIGNER;
        };
    }
}
