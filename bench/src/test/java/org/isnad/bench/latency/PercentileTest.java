package org.isnad.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileTest {
    @Test
    void isTheValueAtTheNearestRank() {
        double[] hundred =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        assertThat(Percentile.of(hundred, 50)).isEqualTo(50);
        assertThat(Percentile.of(hundred, 95)).isEqualTo(95);
        assertThat(Percentile.of(hundred, 100)).isEqualTo(100);
        assertThat(Percentile.of(hundred, 0)).isEqualTo(1);
        assertThat(hundred[0]).isEqualTo(100);
    }

    @Test
    void ofFewValuesIsOneOfThem() {
        assertThat(Percentile.of(new double[] {3, 1, 2}, 50)).isEqualTo(2);
        assertThat(Percentile.of(new double[] {3, 1, 2}, 95)).isEqualTo(3);
        assertThat(Percentile.of(new double[] {7}, 1)).isEqualTo(7);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThatThrownBy(() -> Percentile.of(new double[0], 50)).isInstanceOf(IllegalArgumentException.class);
    }
}
