package org.isnad.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResaveBurstTest {
    private static final Instant MADE = Instant.parse("2009-01-05T10:00:00Z");
    private static final Instant SAVED = Instant.parse("2017-03-27T09:00:00Z");

    private static List<SavedFile> saved(int count, Duration apart, Duration age) {
        List<SavedFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = SAVED.plus(apart.multipliedBy(i));
            files.add(new SavedFile(i, at.minus(age), at, i % 2 == 0 ? "б" : "a"));
        }
        return files;
    }

    @Test
    void nineOldFilesWithinFourMinutesAreOneBurst() {
        List<SavedFile> files = saved(9, Duration.ofSeconds(30), Duration.between(MADE, SAVED));
        Collections.reverse(files);
        assertThat(ResaveBurst.among(files)).singleElement().satisfies(burst -> {
            assertThat(burst.files()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(burst.editors()).containsExactly("a", "б");
            assertThat(Duration.between(burst.first(), burst.last())).isEqualTo(Duration.ofMinutes(4));
        });
    }

    @Test
    void fewFilesOrSlowWorkOrNewFilesAreNone() {
        Duration years = Duration.ofDays(3000);
        assertThat(ResaveBurst.among(saved(4, Duration.ofSeconds(30), years))).isEmpty();
        assertThat(ResaveBurst.among(saved(9, Duration.ofMinutes(10), years))).isEmpty();
        assertThat(ResaveBurst.among(saved(9, Duration.ofSeconds(30), Duration.ofDays(2))))
                .isEmpty();
    }

    @Test
    void savedAgainIsALabelAndNeedsAnEstimateOfTheTheft() {
        var properties = Files.word("2009-01-05T10:00:00Z", "2017-03-27T09:00:00Z", "15.0000")
                .properties();
        Instant theft = Instant.parse("2017-03-20T00:00:00Z");
        assertThat(SideLabel.of(properties, theft, false, true)).containsExactly(SideLabel.RESAVED_AFTER_THEFT);
        assertThat(SideLabel.of(properties, null, true, false))
                .containsExactly(SideLabel.RESAVED_TOGETHER, SideLabel.NOT_CARRIED);
        assertThat(SideLabel.of(properties, Instant.parse("2018-01-01T00:00:00Z"), false, true))
                .isEmpty();
    }
}
