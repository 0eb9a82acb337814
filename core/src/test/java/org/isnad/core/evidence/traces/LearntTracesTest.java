package org.isnad.core.evidence.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Exhibit;
import org.isnad.core.evidence.GapHabit;
import org.isnad.core.evidence.Observation;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.Surroundings;
import org.isnad.core.evidence.SurroundingsLearner;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/** Clues that only an archive makes: what is unusual in it, beside the same in an archive that has no such habit. */
class LearntTracesTest {
    private static final Instant START = Instant.parse("2017-03-01T08:00:00.123Z");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final String TOP =
            "Received: from mail-7.relay.example (x [192.0.2.7]) by mx.b.example with ESMTP id 1; ";
    private static final String BELOW = "Received: from [10.0.0.7] by out3.relay.example with ESMTP id 2; ";
    private static final String FOREIGN = "Received: from [10.0.0.7] by out.foreign.example with ESMTP id 2; ";

    private static Message scan(String text) {
        return MessageScanner.scan(ArrayOctets.of(text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }

    private static Surroundings learnt(List<String> archive) {
        SurroundingsLearner learner = new SurroundingsLearner();
        archive.forEach(text -> learner.add(Observation.of(scan(text))));
        return learner.learnt();
    }

    private static List<Evidence> found(String trace, String text, Surroundings learnt) {
        Message message = scan(text);
        return Traces.examine(new Exhibit(message, DisplayFactsReader.read(message), learnt)).stream()
                .filter(finding -> finding.signal().equals(trace))
                .toList();
    }

    private static String routed(String... hops) {
        String date = DATE.format(START.atOffset(ZoneOffset.UTC));
        StringBuilder text = new StringBuilder();
        for (String hop : hops) {
            text.append(hop).append(date).append('\n');
        }
        return text + "Date: " + date + "\nFrom: a@a.example\n\ntext\n";
    }

    private static List<String> routes() {
        List<String> archive = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            archive.add(routed(
                    TOP.replace("mail-7", "mail-" + i % 9),
                    i % 3 == 0 ? BELOW : BELOW.replace("out3", "submit").replace("10.0.0.7", "192.168.4." + i % 90)));
        }
        return archive;
    }

    @Test
    void aServerThatWasNeverBeforeThisOne() {
        List<String> archive = routes();
        archive.add(routed(TOP, FOREIGN));
        archive.add(routed(TOP));
        Surroundings learnt = learnt(archive);
        assertThat(found("handover", routed(TOP, FOREIGN), learnt))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.claim()).isEqualTo(Claim.PLACE_IN_MAILBOX);
                    assertThat(finding.bearing()).isEqualTo(Bearing.AGAINST);
                    assertThat(finding.strength()).isEqualTo(Strength.SLIGHT);
                    assertThat(finding.phrase().args())
                            .containsExactly("relay.example", "relay.example", "foreign.example");
                    assertThat(finding.spans()).hasSize(2);
                });
        assertThat(found("handover", routed(TOP), learnt))
                .singleElement()
                .matches(finding -> finding.phrase().key().equals("trace.handover.nobody"));
        assertThat(found("handover", routed(TOP, BELOW), learnt)).isEmpty();
    }

    @Test
    void withoutAHabitNoServerIsUnusual() {
        assertThat(found("handover", routed(TOP, FOREIGN), Surroundings.NONE)).isEmpty();
        List<String> mixed = routes();
        for (int i = 0; i < 60; i++) {
            mixed.add(routed(TOP, FOREIGN));
            mixed.add(routed(TOP));
            mixed.add(routed(TOP, FOREIGN.replace("foreign", "foreign" + i)));
        }
        assertThat(found("handover", routed(TOP), learnt(mixed))).isEmpty();
    }

    /** Gmail's boundary and Google's number, so many milliseconds apart. */
    private static String clocked(String sender, int hour, long gap) {
        Instant boundary = START.plusSeconds(hour * 3600L);
        long micros = boundary.toEpochMilli() * 1_000;
        String hex = "%014x".formatted(micros);
        String delimiter = "000000000000" + hex.substring(8) + hex.substring(0, 8) + "7a";
        String date = DATE.format(boundary.atOffset(ZoneOffset.UTC));
        return "X-Received: by 10.0.0.1 with SMTP id a1mr1a.118." + (boundary.toEpochMilli() + gap) + "; " + date
                + "\nDate: " + date + "\nFrom: " + sender
                + "\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=" + delimiter + "\n\n--"
                + delimiter + "\n\ntext\n--" + delimiter + "--\n";
    }

    private static List<String> clocks() {
        Random random = new Random(7);
        List<String> archive = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            archive.add(clocked("p" + i % 30 + "@a.example", i, 2 + random.nextInt(300)));
        }
        return archive;
    }

    @Test
    void aSendersClocksThatAlwaysLieEquallyApart() {
        List<String> archive = clocks();
        for (int i = 0; i < 6; i++) {
            archive.add(clocked("made@a.example", i, 40));
        }
        Surroundings learnt = learnt(archive);
        assertThat(found("clock-gap", clocked("made@a.example", 3, 40), learnt))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.claim()).isEqualTo(Claim.STATED_DATE);
                    assertThat(finding.strength()).isEqualTo(Strength.SLIGHT);
                    assertThat(finding.phrase().args()).endsWith("40", "6");
                    assertThat(finding.spans()).hasSize(2);
                });
        assertThat(archive.subList(0, 60))
                .allSatisfy(text -> assertThat(found("clock-gap", text, learnt)).isEmpty());
    }

    @Test
    void clocksThatAgreeToTheMillisecond() {
        List<String> archive = clocks();
        String none = clocked("p1@a.example", 5, 0);
        archive.add(none);
        assertThat(found("clock-gap", none, learnt(archive)))
                .singleElement()
                .matches(finding -> finding.phrase().key().equals("trace.gap.none"));
        assertThat(found("clock-gap", none, Surroundings.NONE)).isEmpty();
    }

    @Test
    void whereAllGapsAreAlikeNothingIsSaid() {
        List<String> archive = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            archive.add(clocked("p" + i % 30 + "@a.example", i, 5));
        }
        Surroundings learnt = learnt(archive);
        assertThat(archive)
                .allSatisfy(text -> assertThat(found("clock-gap", text, learnt)).isEmpty());
    }

    @Test
    void howOftenIsMoreThanChance() {
        GapHabit spread = new GapHabit(1_000, 0, 10, 50);
        assertThat(spread.isConstant(2, 2)).isFalse();
        assertThat(spread.isConstant(4, 4)).isTrue();
        assertThat(spread.isConstant(4, 60)).isFalse();
        assertThat(new GapHabit(1_000, 0, 1_000, 50).isConstant(100, 100)).isFalse();
        assertThat(new GapHabit(100, 0, 1, 5).isConstant(50, 50)).isFalse();
    }

    private static String numbered(Instant received, Instant number) {
        String date = DATE.format(received.atOffset(ZoneOffset.UTC));
        return "X-GM-MSGID: " + (number.toEpochMilli() << 20) + "\n" + BELOW + date + "\nDate: " + date
                + "\nFrom: a@a.example\n\ntext\n";
    }

    @Test
    void aMailboxThatWasMovedIsNumberedOnTheDayOfTheMove() {
        Instant later = START.plusSeconds(400 * 86_400L);
        List<String> kept = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Instant received = START.plusSeconds(i * 86_400L);
            kept.add(numbered(received, received.plusMillis(700)));
            moved.add(numbered(received, later.plusSeconds(i)));
        }
        String planted = numbered(START, later);
        kept.add(planted);
        assertThat(found("mailbox-number", planted, learnt(kept)))
                .singleElement()
                .matches(finding -> finding.strength() == Strength.SLIGHT
                        && finding.claim() == Claim.PLACE_IN_MAILBOX
                        && !finding.excluded().isEmpty());
        for (Surroundings unknown : List.of(learnt(moved), Surroundings.NONE)) {
            assertThat(found("mailbox-number", planted, unknown))
                    .singleElement()
                    .matches(finding -> finding.bearing() == Bearing.NEUTRAL);
        }
    }
}
