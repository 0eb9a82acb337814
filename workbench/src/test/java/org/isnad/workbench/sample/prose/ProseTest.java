package org.isnad.workbench.sample.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.workbench.sample.chance.Chance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource({
        "ARABIC,  القاعة الكبرى, li,    للقاعة الكبرى",
        "ARABIC,  تل النور,      li,    لتل النور",
        "ARABIC,  الانتخابات,    bi,    بالانتخابات",
        "ARABIC,  سلمى حداد,     wa,    وسلمى حداد",
        "ARABIC,  المكتبة,       indef, مكتبة",
        "FRENCH,  le siège,      de,    du siège",
        "FRENCH,  la mairie,     de,    de la mairie",
        "FRENCH,  l'ancien port, de,    de l'ancien port",
        "FRENCH,  les bureaux,   a,     aux bureaux",
        "FRENCH,  le siège,      a,     au siège",
        "FRENCH,  Amal,          de,    d'Amal",
        "FRENCH,  Karim,         de,    de Karim",
        "ENGLISH, the hall,      cap,   The hall",
    })
    void wordsMeetAsTheyShould(Tongue tongue, String word, String change, String expected) {
        assertThat(Morphology.of(tongue).change(word, change)).isEqualTo(expected);
    }

    /** A rule that is missing, or a change with a wrong name, throws here and not in somebody's leak. */
    @ParameterizedTest
    @EnumSource(Tongue.class)
    void everyTopicCanBeWrittenAbout(Tongue tongue) {
        Prose prose = Prose.in(tongue);
        Setting setting =
                new Setting("Amal", "Amal Haddad", List.of("Amal Haddad", "Karim Mrad"), 1_600_000_000_000L, 60);
        for (Topic topic : Topic.values()) {
            for (int i = 0; i < 60; i++) {
                Chance chance = Chance.of(3, topic.name(), i);
                String text = prose.subject(topic, setting, chance)
                        + prose.opening(topic, setting, true, chance)
                        + prose.answer(topic, setting, true, chance)
                        + prose.notice(topic, setting, chance);
                assertThat(text).doesNotContain("{").doesNotContain("}").contains(prose.limitingWord());
            }
        }
        for (String rule : List.of("invented", "replaced", "appended", "late", "agree", "question", "item")) {
            assertThat(prose.one(rule, setting, Chance.of(3, rule, 0))).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void aNameCanBeInsertedIntoTheAnchor(Tongue tongue) {
        Setting setting = new Setting("Amal", "Amal Haddad", List.of("Amal Ben Omar"), 1_600_000_000_000L, 60);
        String anchor = Prose.in(tongue).anchor(setting, Chance.of(3, "anchor", 0));

        assertThat(Prose.in(tongue).withName(anchor, "Rim Issa"))
                .contains("Rim Issa")
                .isNotEqualTo(anchor);
    }
}
