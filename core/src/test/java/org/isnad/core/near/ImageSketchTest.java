package org.isnad.core.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageSketchTest {
    private static final int FIELDS = ImageSketch.COLUMNS * ImageSketch.ROWS;

    /** A page with words at random places. */
    private static int[] page(long seed) {
        Random chance = new Random(seed);
        int[] grey = new int[FIELDS];
        Arrays.fill(grey, 250);
        for (int i = 0; i < FIELDS; i++) {
            if (chance.nextInt(3) == 0) {
                grey[i] = 150 + chance.nextInt(60);
            }
        }
        return grey;
    }

    private static int[] noisy(int[] grey, long seed) {
        Random chance = new Random(seed);
        return Arrays.stream(grey)
                .map(value -> Math.clamp((value * 9L) / 10 + chance.nextInt(5), 0, 255))
                .toArray();
    }

    @Test
    void aDarkerAndNoisierCopyIsLikeItsOriginal() {
        for (long seed = 0; seed < 50; seed++) {
            ImageSketch original = ImageSketch.of(page(seed));
            assertThat(original.isLike(ImageSketch.of(noisy(page(seed), seed)))).isTrue();
            assertThat(original.resemblance(original)).isEqualTo(1);
        }
    }

    @Test
    void otherPagesAreNot() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(ImageSketch.of(page(seed)).isLike(ImageSketch.of(page(seed + 1_000))))
                    .isFalse();
        }
    }

    @Test
    void emptyPagesAreLikeNothing() {
        int[] white = new int[FIELDS];
        Arrays.fill(white, 255);
        ImageSketch empty = ImageSketch.of(white);
        assertThat(empty.isLike(empty)).isFalse();
    }
}
