package org.isnad.core.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.isnad.core.wording.Wording;
import org.junit.jupiter.api.Test;

class NearPairsTest {
    private static final SplittableRandom CHANCE = new SplittableRandom(20170505);

    @Test
    void theEstimateIsNearWhatIsCounted() {
        for (int changed = 0; changed < 40; changed += 4) {
            String text = words(400);
            String other = changed(text, changed);
            double counted = Runs.resemblance(Wording.of(text), Wording.of(other));
            assertThat(sketch(text).resemblance(sketch(other))).isCloseTo(counted, within(4 * 0.0625));
        }
    }

    @Test
    void nearTextsAreFoundAmongStrangers() {
        List<TextSketch> sketches = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String text = words(120);
            sketches.add(sketch(text));
            sketches.add(sketch(changed(text, 2)));
        }
        List<NearPairs.Pair> pairs = NearPairs.among(sketches);
        assertThat(pairs).allMatch(pair -> pair.left() / 2 == pair.right() / 2);
        assertThat(pairs).hasSizeGreaterThan(990);
    }

    @Test
    void manyTextsThatAreAllNearCostALine() {
        List<TextSketch> sketches = new ArrayList<>();
        String circular = words(200);
        for (int i = 0; i < 500; i++) {
            sketches.add(sketch("member " + i + " " + circular));
        }
        assertThat(NearPairs.among(sketches).size())
                .isBetween(499, NearPairs.BANDS * NearPairs.WINDOW * sketches.size());
    }

    @Test
    void sameWordsAndShortTextsAreNoNearPair() {
        String text = words(50);
        assertThat(NearPairs.among(List.of(
                        sketch(text),
                        sketch(text.toUpperCase(java.util.Locale.ROOT)),
                        sketch("yes agreed"),
                        sketch("yes"))))
                .isEmpty();
        assertThat(sketch(text).sameWords(sketch(text.toUpperCase(java.util.Locale.ROOT))))
                .isTrue();
    }

    @Test
    void aSketchIsReadAsItWasWritten() {
        TextSketch sketch = sketch("الاجتماع يوم الخميس في المقر " + words(30));
        TextSketch read = TextSketch.of(sketch.words(), sketch.whole(), sketch.toBytes());
        assertThat(read.resemblance(sketch)).isEqualTo(1);
        assertThat(sketch("").resemblance(sketch(""))).isZero();
    }

    private static TextSketch sketch(String text) {
        return TextSketch.of(Wording.of(text));
    }

    private static String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('w')
                    .append(Integer.toString(CHANCE.nextInt(1 << 20), 36))
                    .append(' ');
        }
        return text.toString();
    }

    private static String changed(String text, int count) {
        String[] words = text.split(" ");
        for (int i = 0; i < count; i++) {
            words[CHANCE.nextInt(words.length)] = "changed" + i;
        }
        return String.join(" ", words);
    }
}
