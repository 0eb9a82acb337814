package org.isnad.workbench.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicFormsTest {
    @ParameterizedTest
    @CsvSource({
        "الانتخابات, انتخابات",
        "بالانتخابات, انتخابات",
        "والانتخابات, انتخابات",
        "وبالانتخابات, انتخابات",
        "للانتخابات, انتخابات",
        "وللانتخابات, انتخابات",
        "كالانتخابات, انتخابات",
        "انتخابات, انتخابات",
        "الله, الله",
        "والد, والد",
        "لبنان, لبنان",
    })
    void base(String word, String base) {
        assertThat(ArabicForms.base(word)).isEqualTo(base);
        assertThat(ArabicForms.bases(word).getFirst()).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "لماكرون, ماكرون",
        "وماكرون, ماكرون",
        "ولماكرون, ماكرون",
        "بلبنان, لبنان",
        "فباريس, باريس",
        "سيزور, يزور",
    })
    void everyReadingIsABase(String word, String base) {
        assertThat(ArabicForms.bases(word)).contains(word, base);
    }

    @ParameterizedTest
    @CsvSource({
        "انتخابات, انتخاب",
        "انتخاباتهم, انتخاب",
        "مدرسه, مدرس",
        "مدرستنا, مدرس",
        "ديمقراطيه, ديمقراط",
        "ديمقراطي, ديمقراط",
        "مسلمون, مسلم",
        "مسلمين, مسلم",
        "كتاب, كتاب",
        "بيت, بيت",
    })
    void stem(String base, String stem) {
        assertThat(ArabicForms.stem(base)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "لوبن, لوبان",
        "لوبان, لوبن",
        "ديمقراطي, ديموقراطي",
        "ديموقراطي, ديمقراطي",
        "كلينتون, كلنتن",
        "تلفزيون, تليفزيون",
    })
    void variants(String word, String spelling) {
        assertThat(ArabicForms.variants(word)).contains(spelling).doesNotContain(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"كتب", "علم", "لبن", "حكم"})
    void shortWordsHaveNoVariants(String word) {
        assertThat(ArabicForms.variants(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"كاتب, كتب", "حاكم, حكم", "عالم, علم", "مدير, مدار"})
    void otherWordsAreNoVariants(String word, String other) {
        assertThat(ArabicForms.variants(word)).doesNotContain(other);
    }
}
