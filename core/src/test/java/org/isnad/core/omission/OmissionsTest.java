package org.isnad.core.omission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OmissionsTest {
    private static final long DAY = 86_400;

    @Test
    void aMonthWithoutMailInADailyMailboxIsNamed() {
        long[] stated = LongStream.range(17_000, 17_365)
                .filter(day -> day < 17_100 || day >= 17_130)
                .map(day -> day * DAY + 40_000)
                .toArray();
        assertThat(QuietTime.among(stated)).singleElement().satisfies(quiet -> {
            assertThat(quiet.days()).isEqualTo(30);
            assertThat(quiet.bound()).isLessThan(1e-6);
        });
    }

    /** The bound holds what it says: of 2,000 mailboxes filled by chance hardly one is named. */
    @Test
    void chanceIsNotNamed() {
        SplittableRandom chance = new SplittableRandom(5);
        long named = IntStream.range(0, 2000)
                .filter(i -> !QuietTime.among(
                                chance.longs(400, 17_000 * DAY, 17_500 * DAY).toArray())
                        .isEmpty())
                .count();
        assertThat(named).isLessThan(10);
    }

    @Test
    void aMailboxWithoutAHabitHasNoGaps() {
        assertThat(QuietTime.among(
                        LongStream.range(0, 60).map(i -> i * i * 10 * DAY).toArray()))
                .isEmpty();
        assertThat(QuietTime.among(new long[0])).isEmpty();
    }

    @Test
    void missingNumbersOfAnExportAndOfAMaildir() {
        List<String> exported = IntStream.rangeClosed(1, 40)
                .filter(n -> n != 7 && (n < 20 || n > 22))
                .mapToObj(n -> "mail_%05d.eml".formatted(n))
                .toList();
        assertThat(NumberSequence.among(exported)).singleElement().satisfies(sequence -> {
            assertThat(sequence.pattern()).isEqualTo("mail_#.eml");
            assertThat(sequence.missing())
                    .containsExactly(new NumberSequence.Missing(7, 7), new NumberSequence.Missing(20, 22));
            assertThat(sequence.missingCount()).isEqualTo(4);
        });
        List<String> maildir = IntStream.rangeClosed(100, 130)
                .filter(n -> n != 111)
                .mapToObj(n -> "149380000" + n + ".M1P2.host,S=2000,U=" + n + ":2,S")
                .toList();
        assertThat(NumberSequence.among(maildir))
                .singleElement()
                .satisfies(sequence -> assertThat(sequence.missingCount()).isOne());
    }

    @Test
    void whatIsNoSequenceHasNothingMissing() {
        assertThat(NumberSequence.among(IntStream.range(0, 50)
                        .mapToObj(n -> (n * 7919L) + ".eml")
                        .toList()))
                .isEmpty();
        assertThat(NumberSequence.among(List.of("1.eml", "3.eml"))).isEmpty();
        assertThat(NumberSequence.among(
                        IntStream.range(0, 50).mapToObj(n -> n + ".eml").toList()))
                .isEmpty();
    }
}
