package org.isnad.core.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.core.wording.Wording;
import org.junit.jupiter.api.Test;

class PassageIndexTest {
    private static String words(Random chance, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Integer.toString(chance.nextInt(4_000) + 10_000, 36)).append(i % 9 == 8 ? ".\n" : " ");
        }
        return text.toString();
    }

    /** The promise of winnowing: so many words in a row, wherever they stand, and the text is among the candidates. */
    @Test
    void everyLongEnoughStretchIsFoundWhereverItStands() {
        Random chance = new Random(5);
        List<String> texts = new ArrayList<>();
        PassageIndex.Builder builder = new PassageIndex.Builder();
        for (int i = 0; i < 300; i++) {
            texts.add(words(chance, 20 + chance.nextInt(200)));
            builder.add(PassageIndex.kept(Wording.of(texts.getLast())));
        }
        PassageIndex index = builder.build();
        for (int i = 0; i < 300; i++) {
            String[] all = texts.get(i).split("\\s+");
            int from = chance.nextInt(all.length - PassageIndex.CERTAIN + 1);
            String stretch = String.join(" ", List.of(all).subList(from, from + PassageIndex.CERTAIN));
            String passage = words(chance, 11) + " " + stretch + " " + words(chance, 11);
            assertThat(index.candidates(Wording.of(passage), 4)).as(stretch).contains(i);
        }
    }

    @Test
    void whatStandsInVeryManyTextsTellsNothing() {
        PassageIndex.Builder builder = new PassageIndex.Builder();
        String footer = words(new Random(1), 30);
        for (int i = 0; i < 100; i++) {
            builder.add(PassageIndex.kept(Wording.of(footer)));
        }
        assertThat(builder.build().candidates(Wording.of(footer), 4)).isEmpty();
    }

    @Test
    void strangersAndEmptyTextsHaveNoCandidates() {
        Random chance = new Random(9);
        PassageIndex index = new PassageIndex.Builder()
                .add(PassageIndex.kept(Wording.of(words(chance, 80))))
                .add(PassageIndex.kept(Wording.of("")))
                .build();
        assertThat(index.candidates(Wording.of(words(chance, 80)), 4)).isEmpty();
        assertThat(index.candidates(Wording.of(""), 4)).isEmpty();
    }
}
