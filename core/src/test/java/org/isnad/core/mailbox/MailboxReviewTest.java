package org.isnad.core.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/** Mailboxes with one message put in beside the same ones without it, and those that have no order to speak of. */
class MailboxReviewTest {
    private static final int SIZE = 600;
    private static final Instant START = Instant.parse("2016-03-01T08:00:00Z");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private static String header(int hour, String more) {
        String date = DATE.format(START.plusSeconds(hour * 3600L).atOffset(ZoneOffset.UTC));
        return more + "Received: from a.example by b.example with ESMTP id 1; " + date
                + "\nDate: Mon, 1 Jan 2001 00:00:00 +0000\nFrom: a@a.example\n\n";
    }

    private static Message message(String header) {
        return MessageScanner.scan(ArrayOctets.of(header.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }

    private static MailboxEntry entry(int place, String name, String header) {
        return MailboxEntry.of(place, 1, place, name, "message/rfc822", StoredForm.of(message(header)));
    }

    /** In order, an hour apart, named as exports name. */
    private static List<MailboxEntry> uniform() {
        List<MailboxEntry> entries = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            entries.add(entry(i, "out/%05d.eml".formatted(i), header(i, "")));
        }
        return entries;
    }

    private static List<Oddity> with(MailboxEntry... planted) {
        List<MailboxEntry> entries = new ArrayList<>(uniform());
        entries.addAll(List.of(planted));
        return MailboxReview.of(entries);
    }

    @Test
    void aMailboxInOrderSaysNothing() {
        assertThat(MailboxReview.of(uniform())).isEmpty();
    }

    @Test
    void anOldMessageBehindAllOthers() {
        assertThat(with(entry(SIZE, "out/00600.eml", header(100, ""))))
                .singleElement()
                .isInstanceOfSatisfying(Oddity.OutOfOrder.class, odd -> {
                    assertThat(odd.message()).isEqualTo(SIZE);
                    assertThat(odd.among()).isEqualTo(SIZE + 1);
                    assertThat(odd.neighbour()).isGreaterThan(odd.arrival());
                });
    }

    @Test
    void aDayOffIsWhatQueuesDo() {
        assertThat(with(entry(SIZE, "out/00600.eml", header(SIZE - 20, "")))).isEmpty();
    }

    @Test
    void manyPutThereTogetherSayNothing() {
        assertThat(with(
                        entry(SIZE, "out/00600.eml", header(100, "")),
                        entry(SIZE + 1, "out/00601.eml", header(90, ""))))
                .isEmpty();
        List<MailboxEntry> imported = new ArrayList<>(uniform());
        for (int i = 0; i < 50; i++) {
            imported.add(entry(SIZE + i, "out/%05d.eml".formatted(SIZE + i), header(i, "")));
        }
        assertThat(MailboxReview.of(imported)).isEmpty();
    }

    @Test
    void aMailboxFiledByHandHasNoOrder() {
        List<Integer> hours = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            hours.add(i);
        }
        Collections.shuffle(hours, new Random(1));
        List<MailboxEntry> entries = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            entries.add(entry(i, "out/%05d.eml".formatted(i), header(hours.get(i), "")));
        }
        assertThat(MailboxReview.of(entries)).isEmpty();
    }

    @Test
    void theNewestFirstIsAnOrderToo() {
        List<MailboxEntry> entries = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            entries.add(entry(i, "out/%05d.eml".formatted(i), header(i == 500 ? 590 : SIZE - i, "")));
        }
        assertThat(MailboxReview.of(entries))
                .singleElement()
                .matches(odd -> odd instanceof Oddity.OutOfOrder && odd.message() == 500);
    }

    @Test
    void aFieldThatTheStoreCountsBy() {
        List<MailboxEntry> entries = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            long uid = i == 200 ? 9_000 : 1_000 + i;
            entries.add(entry(i, "", header(i, "X-UID: " + uid + "\n")));
        }
        assertThat(MailboxReview.of(entries)).singleElement().isInstanceOfSatisfying(Oddity.OutOfOrder.class, odd -> {
            assertThat(odd.message()).isEqualTo(200);
            assertThat(odd.counter()).isEqualTo(Oddity.Counter.FIELD);
            Message message = message(header(200, "X-UID: 9000\n"));
            assertThat(PlaceEvidence.of(odd, "box", message).spans()).hasSize(2);
        });
    }

    @Test
    void oneThatWasExportedOtherwise() {
        List<Mark> marks = List.of(Mark.LINE_ENDS, Mark.NAME, Mark.FROM_LINE, Mark.STORE_FIELDS);
        List<MailboxEntry> planted = List.of(
                entry(300, "out/00300.eml", header(300, "").replace("\n", "\r\n")),
                entry(300, "Message 300.eml", header(300, "")),
                entry(300, "out/00300.eml", header(300, "From a@a.example Thu Apr  3 10:00:00 2017\n")),
                entry(300, "out/00300.eml", header(300, "X-Mozilla-Status: 0001\n")));
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            assertThat(with(planted.get(i)))
                    .singleElement()
                    .isInstanceOfSatisfying(Oddity.OtherwiseWritten.class, odd -> {
                        assertThat(odd.mark()).isEqualTo(mark);
                        assertThat(odd.here()).isNotEqualTo(odd.usual());
                    });
        }
    }

    @Test
    void namesAfterSubjectsAreNoScheme() {
        List<MailboxEntry> entries = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            entries.add(entry(i, "Re " + Integer.toString(i, 36).replaceAll("\\d", "q") + ".eml", header(i, "")));
        }
        assertThat(MailboxReview.of(entries)).isEmpty();
    }

    @Test
    void fewMessagesShowNoHabit() {
        List<MailboxEntry> few = new ArrayList<>(uniform().subList(0, MailboxReview.LEAST - 2));
        few.add(entry(SIZE, "other.eml", header(0, "").replace("\n", "\r\n")));
        assertThat(MailboxReview.of(few)).isEmpty();
    }

    @Test
    void itBearsOnThePlaceAloneAndIsSlight() {
        for (MailboxEntry planted :
                List.of(entry(SIZE, "out/00600.eml", header(100, "")), entry(SIZE, "x.eml", header(SIZE, "")))) {
            for (Oddity odd : with(planted)) {
                var evidence = PlaceEvidence.of(odd, "box", message(header(100, "")));
                assertThat(evidence.claim()).isEqualTo(Claim.PLACE_IN_MAILBOX);
                assertThat(evidence.bearing()).isEqualTo(Bearing.AGAINST);
                assertThat(evidence.strength()).isEqualTo(Strength.SLIGHT);
                assertThat(evidence.makers()).isNotEmpty();
                assertThat(evidence.excluded()).isNotEmpty();
                assertThat(PlaceEvidence.signals()).contains(evidence.signal());
            }
        }
    }

    @Test
    void namesAsSchemes() {
        assertThat(EntryName.of("1234.M5P6.host,U=17:2,S"))
                .isEqualTo(new EntryName("#.M#P#.host,U=#", List.of(1234L, 5L, 6L, 17L)));
        assertThat(EntryName.of("00001.7c53336b37003a9286aba55d2945844c.txt"))
                .isEqualTo(new EntryName("#.~.txt", List.of(1L)));
        assertThat(EntryName.of("a".repeat(70_000)).numbers()).isEmpty();
        assertThat(EntryName.of("mail-12ab7.eml")).isEqualTo(new EntryName("mail-#ab#.eml", List.of(12L, 7L)));
    }

    @Test
    void nothingThrowsOnHostileFields() {
        for (String value : List.of("", ";", "\u0000", "9".repeat(19), "9".repeat(40), "-1", "x".repeat(10_000))) {
            for (String name : List.of("Received", "Date", "X-UID", "X-GM-MSGID", "Status")) {
                assertThat(StoredForm.of(message(name + ": " + value + "\n\n")).numbers())
                        .allMatch(number -> number.value() >= 0);
            }
            assertThat(EntryName.of(value).scheme()).isNotNull();
            assertThat(FromLineStyle.of("From " + value)).isNotNull();
        }
    }
}
