package org.isnad.core.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every clock against values of real mail whose time is known otherwise: the table is clock/vectors.tsv. */
class ClockVectorsTest {
    private static final int COLUMNS = 5;
    private static final int LEAST = 40;

    record Vector(String on, String text, String clock, String moment, String remark) {}

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ClockVectorsTest.class.getResourceAsStream("/clock/vectors.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> {
                                String[] cells = line.split("\t", -1);
                                assertThat(cells).as(line).hasSize(COLUMNS);
                                return new Vector(cells[0], cells[1], cells[2], cells[3], cells[4]);
                            })
                            .toList()
                            .stream();
        }
    }

    @Test
    void theTableIsThere() throws IOException {
        assertThat(vectors().count()).isGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void tellsTheTime(Vector vector) {
        Optional<EmbeddedTime> found = decode(vector.on(), vector.text());
        if (vector.moment().equals("-")) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).isPresent();
        if (!vector.clock().equals("-")) {
            assertThat(found.get().clock().key()).isEqualTo(vector.clock());
        }
        String moment = switch (found.get().moment()) {
            case Moment.Point point -> point.instant().toString();
            case Moment.WallTime wall -> wall.local().toString();
            case Moment.Unreadable unreadable -> "unreadable " + unreadable.raw();
        };
        if (vector.moment().endsWith("~")) {
            assertThat(moment)
                    .startsWith(vector.moment().substring(0, vector.moment().length() - 1));
        } else {
            assertThat(moment).isEqualTo(vector.moment());
        }
    }

    private static Optional<EmbeddedTime> decode(String on, String text) {
        return switch (on) {
            case "boundary" -> Decoders.first(Decoders.BOUNDARY, text);
            case "received-id" -> Decoders.first(Decoders.RECEIVED_ID, text);
            case "message-id", "old-google" -> Decoders.first(Decoders.MESSAGE_ID, text);
            case "attachment-id" -> GmailIds.attachmentId(text);
            case "inline-id" -> GmailIds.inlineId(text);
            case "gm-msgid" -> GmailIds.number(Clock.GMAIL_MESSAGE_NUMBER, text);
            case "thread-index" -> ThreadIndex.decode(text);
            case "thread-head" ->
                ThreadIndex.parse(text)
                        .flatMap(ThreadIndex::head)
                        .map(head -> EmbeddedTime.at(Clock.THREAD_INDEX_HEAD, head, text, 0));
            case "arrival" -> OutlookClocks.arrival(text);
            case "label" -> LabelReference.decode(Base64.getEncoder().encodeToString(label(text)));
            case "uuid" -> UuidTime.decode(text).stream().findFirst();
            case "dkim" -> SignatureTimes.decode(Clock.DKIM_TIME, text);
            default -> throw new IllegalArgumentException(on);
        };
    }

    private static byte[] label(String time) {
        return ("<meta><at nm=\"body.txt\" p=\"c:\\users\\u\\51c487e8-7e02-11e9-b7cc-5c514f46aa45\\body.txt\" sz=\"12\" t=\""
                        + time + "\"/></meta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anArrivalTimeSaysOneThingTwice() {
        assertThat(OutlookClocks.arrivalTime("20 Apr 2006 01:49:11.0546 (UTC) FILETIME=[9EF695A0:01C6641C]"))
                .hasValueSatisfying(time -> assertThat(time.agrees()).isTrue());
        assertThat(OutlookClocks.arrivalTime("20 Apr 2007 01:49:11.0546 (UTC) FILETIME=[9EF695A0:01C6641C]"))
                .hasValueSatisfying(time -> assertThat(time.agrees()).isFalse());
    }

    @Test
    void nestedBoundariesOfOneMailAreMicrosecondsApart() {
        assertThat(micros("001a11416b9e9b229a05272b7052") - micros("001a11416b9e9b229805272b7051"))
                .isEqualTo(2);
    }

    private static long micros(String boundary) {
        return GmailBoundary.parse(boundary).orElseThrow().micros();
    }

    @Test
    void aLabelNamesItsFolder() {
        LabelReference label = LabelReference.parse(Base64.getEncoder().encodeToString(label("132031620049939496")))
                .orElseThrow();
        assertThat(label.folder())
                .hasValueSatisfying(uuid -> assertThat(uuid.node()).isEqualTo("5c514f46aa45"));
    }

    @Test
    void answersOfAHashedHeadAreTimesOnlyAtTheEnd() {
        ThreadIndex index = ThreadIndex.parse("AQKAf3+muaXr7mwqqHZG6k9bSD0TwwHovSMLp6UFpSA=")
                .orElseThrow();
        assertThat(index.dialect()).isEqualTo(ThreadIndex.Dialect.HASHED);
        assertThat(index.depth()).isEqualTo(2);
        assertThat(index.answers()).hasSize(1);
    }

    @Test
    void nothingThrowsOnWhatIsNoClock() {
        for (String text : List.of("", "@", "$$$", "f_", "ii_@", "\u0000", "9".repeat(40), "A".repeat(40))) {
            for (String on : List.of(
                    "boundary",
                    "received-id",
                    "message-id",
                    "attachment-id",
                    "inline-id",
                    "gm-msgid",
                    "thread-index",
                    "arrival",
                    "uuid",
                    "dkim")) {
                assertThat(decode(on, text)).isNotNull();
            }
        }
    }
}
