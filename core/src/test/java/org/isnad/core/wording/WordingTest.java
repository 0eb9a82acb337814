package org.isnad.core.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Réunion FIXÉE à Orléans | reunion fixee a orleans",
                "œuvre Straße Łódź naïf | oeuvre strasse lodz naif",
                "l'accord d’hier qu'il jusqu’en | l accord d hier qu il jusqu en",
                "aujourd'hui don't O’Brien mayor's | aujourdhui dont obrien mayors",
                "«Oui», “yes” – ‘no’ — … • (a/b) [c] | oui yes no a b c",
                "> quoted > > twice | quoted twice",
                "الدِّيمُقْراطـــيّة مسؤول مسئول أحمد إلى | الديمقراطيه مسءول مسءول احمد الي",
                "الـFBI و5 ١٢٣ ۴۵۶ ２０１７ | ال fbi و 5 123 456 2017",
                "3.5 3,5 ٣٫٥ 35 1.500,00 5. ,5 | 3.5 3.5 3.5 35 1.500.00 5 5",
                "5% 5 ٪ 5‰ $5 5 € £5 | 5 % 5 % 5 ‰ $ 5 5 € £ 5",
                "-5 −5 5-6 2017-05-01 a-5 +33 - 5 ½ | - 5 - 5 5 6 2017 05 01 a 5 + 33 5 ½",
                "e\u0301te\u0301 co\u00ADop \u202Babc\u202C zero\u200Bwidth \uFEFFbom | ete coop abc zerowidth bom",
                "東京都 한국 𐐀 😀 | 東 京 都 한국 𐐨",
            })
    void words(String text, String words) {
        assertThat(folded(Wording.of(text))).isEqualTo(List.of(words.split(" ", -1)));
    }

    @Test
    void aWordIsShownAsItIsWritten() {
        Wording wording = Wording.of("Le «re\u0301sume\u0301» de l’œuvre, الـسَّلامُ!");
        assertThat(IntStream.range(0, wording.size()).mapToObj(wording::written))
                .containsExactly("Le", "re\u0301sume\u0301", "de", "l", "œuvre", "الـسَّلامُ");
        assertThat(wording.written(new Run(2, 5))).isEqualTo("de l’œuvre");
        assertThat(wording.span(new Run(0, 0))).isEqualTo(new TextSpan(0, 0));
        assertThat(wording.span(new Run(6, 6)).start()).isEqualTo(wording.text().length());
    }

    @Test
    void theSameWordsInAnotherDressAreTheSame() {
        Wording typed = Wording.of("L'ELECTION est reportee au 5 mai\n\"sine die\"");
        Wording printed = Wording.of("> L’élection est\n> reportée au ٥ mai «sine\u00A0die».");
        assertThat(typed.sameWords(printed)).isTrue();
        assertThat(typed.sameWords(Wording.of("L'élection est reportée au 5 mai")))
                .isFalse();
    }

    /** Whatever is put in, words are found in order, do not overlap, and are folded from what stands at their place. */
    @Test
    void anyTextHasItsWordsInOrder() {
        String alphabet = "aZé'’.,5٣ ابأـَ\u200B\u00AD\uD835\uDC00\uD800ﷲ東-+%½\n>ﬁ";
        Random random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                made.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Wording wording = Wording.of(made.toString());
            int end = 0;
            for (int i = 0; i < wording.size(); i++) {
                TextSpan span = wording.span(i);
                assertThat(span.start()).as(made.toString()).isGreaterThanOrEqualTo(end);
                assertThat(wording.folded(i)).isNotEmpty();
                assertThat(span.length()).as(made.toString()).isPositive();
                end = span.end();
            }
        }
    }

    /** Folding what is folded changes nothing, so that words can be compared with words that were kept. */
    @Test
    void foldingTwiceIsFoldingOnce() {
        for (char c = 0; c < Character.MAX_SURROGATE; c++) {
            if (!Character.isSurrogate(c)) {
                List<String> once = folded(Wording.of(String.valueOf(c)));
                assertThat(folded(Wording.of(String.join(" ", once))))
                        .as("U+%04X", (int) c)
                        .isEqualTo(once);
            }
        }
    }

    @Test
    void aWordOfAMillionLettersAndAMillionApostrophes() {
        assertThat(Wording.of("é".repeat(1_000_000)).folded(0)).hasSize(1_000_000);
        assertThat(Wording.of("x" + "'x".repeat(1_000_000)).size()).isEqualTo(1);
    }

    private static List<String> folded(Wording wording) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < wording.size(); i++) {
            words.add(wording.folded(i));
        }
        return words;
    }
}
