package org.isnad.workbench.sample.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceTest {
    /** A leak made today must be made again in ten years. */
    @Test
    void theNumbersNeverChange() {
        Chance chance = Chance.of(1, "test", 2);

        assertThat(List.of(chance.next(), chance.next()))
                .isEqualTo(List.of(-7_347_192_382_362_770_204L, 5_358_762_272_280_520_079L));
    }

    @Test
    void everyPurposeAndNumberHasAStreamOfItsOwn() {
        assertThat(List.of(
                        Chance.of(1, "a", 0).next(),
                        Chance.of(1, "a", 1).next(),
                        Chance.of(1, "b", 0).next(),
                        Chance.of(2, "a", 0).next()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBranchLeavesTheStreamWhereItWas() {
        Chance branched = Chance.of(1, "a", 0);
        branched.branch("other").bytes(100);

        assertThat(branched.next()).isEqualTo(Chance.of(1, "a", 0).next());
    }

    @Test
    void sharesAreKept() {
        Chance chance = Chance.of(1, "shares", 0);
        int hits = 0;
        for (int i = 0; i < 100_000; i++) {
            hits += chance.share(0.29) ? 1 : 0;
        }

        assertThat(hits).isBetween(28_500, 29_500);
    }
}
