package org.isnad.workbench.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormsTest {
    private final WordForms forms = new WordForms();

    @ParameterizedTest
    @CsvSource({
        "elections, election",
        "nationaux, national",
        "nationale, national",
        "nationalement, national",
        "electrice, electeur",
        "election, electeur",
        "officielles, officiel",
        "parlait, parler",
        "parlee, parlez",
        "gouvernement, gouverner",
        "premiere, premiers",
        "active, actif",
        "heureuse, heureux",
        "journaux, journal",
        "bateaux, bateau",
        "organisateur, organisation",
    })
    void frenchWordsComeTogether(String one, String other) {
        assertThat(FrenchForms.stem(one)).isEqualTo(FrenchForms.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"poste, poisson", "election, elegant", "lettre, letton", "classe, clair", "main, maire"})
    void otherFrenchWordsStayApart(String one, String other) {
        assertThat(FrenchForms.stem(one)).isNotEqualTo(FrenchForms.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"voting, vote", "voted, vote", "meetings, meeting", "campaigns, campaign", "signature, signatures"})
    void englishWordsComeTogether(String one, String other) {
        assertThat(forms.stems(one).getFirst()).isEqualTo(forms.stems(other).getFirst());
    }

    @Test
    void aLatinWordThatIsItsOwnStemHasNoForm() {
        assertThat(forms.indexed("hand")).isEmpty();
        assertThat(forms.indexed("hands")).containsExactly("hand");
    }

    @Test
    void aNameIsABaseThatNoStemIsTakenFor() {
        assertThat(forms.indexed("ماكرون"))
                .contains("ماكرون", WordForms.ARABIC_STEM + "ماكر")
                .doesNotContain("ماكر");
    }

    @ParameterizedTest
    @ValueSource(strings = {"covid19", "ab", "привет", "2017", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatIsNoWordOfTheThreeLanguagesHasNoForms(String word) {
        assertThat(forms.indexed(word)).isEmpty();
    }

    @Test
    void theLexiconGivesBackWhatItWasGiven() {
        Lexicon lexicon = new Lexicon();
        int count = 40_000;
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(lexicon, "mot" + i);
        }
        assertThat(Arrays.stream(numbers).distinct().count()).isEqualTo(count);
        for (int i = 0; i < count; i++) {
            assertThat(number(lexicon, "mot" + i)).isEqualTo(numbers[i]);
            assertThat(lexicon.word(numbers[i])).isEqualTo("mot" + i);
        }
        int hands = number(lexicon, "hands");
        assertThat(Arrays.stream(lexicon.forms(hands)).mapToObj(lexicon::word)).containsExactly("hand");
        lexicon.clear();
        assertThat(lexicon.size()).isZero();
        assertThat(lexicon.word(number(lexicon, "neuf"))).isEqualTo("neuf");
    }

    private static int number(Lexicon lexicon, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return lexicon.number(bytes, bytes.length);
    }
}
