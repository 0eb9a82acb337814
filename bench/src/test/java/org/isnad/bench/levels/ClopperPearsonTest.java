package org.isnad.bench.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClopperPearsonTest {
    /** Without errors the bound has a closed form. */
    @Test
    void noErrorsBoundTheRateAtThreeByN() {
        for (long n : new long[] {10, 1_000, 30_000}) {
            assertThat(ClopperPearson.upper(0, n)).isCloseTo(1 - Math.pow(0.05, 1.0 / n), within(1e-9));
        }
        assertThat(ClopperPearson.upper(0, 30_000)).isCloseTo(3.0 / 30_000, within(1e-6));
    }

    /** Values of the beta quantile, which is the bound's other definition: 0.95 of Beta(k+1, n-k). */
    @Test
    void errorsRaiseTheBound() {
        assertThat(ClopperPearson.upper(1, 10)).isCloseTo(0.394163, within(1e-6));
        assertThat(ClopperPearson.upper(5, 100)).isCloseTo(0.102253, within(1e-6));
        assertThat(ClopperPearson.upper(9, 10)).isCloseTo(0.994884, within(1e-6));
    }

    @Test
    void nothingTriedBoundsNothing() {
        assertThat(ClopperPearson.upper(0, 0)).isEqualTo(1);
        assertThat(ClopperPearson.upper(4, 4)).isEqualTo(1);
    }
}
