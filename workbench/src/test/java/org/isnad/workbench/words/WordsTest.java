package org.isnad.workbench.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.Phrase;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private final Words english = Words.in(Language.ENGLISH);
    private final Words french = Words.in(Language.FRENCH);
    private final Words arabic = Words.in(Language.ARABIC);

    /** Copied from EVIDENCE.md: whoever changes a level's words has to change them there first. */
    @Test
    void levelsHaveTheWordsOfTheRulesOfEvidence() {
        assertThat(arabic.level(Level.VERIFIED)).isEqualTo("توقيع مُتحقَّق منه");
        assertThat(french.level(Level.VERIFIED)).isEqualTo("Signature vérifiée");
        assertThat(arabic.level(Level.CONSISTENT)).isEqualTo("اتّساق بلا إثبات");
        assertThat(french.level(Level.CONSISTENT)).isEqualTo("Cohérence, sans preuve");
        assertThat(english.level(Level.UNDECIDED)).isEqualTo("UNDECIDED");
        assertThat(french.level(Level.CONTRADICTED)).isEqualTo("Contradiction établie");
        assertThat(arabic.level(Level.SUSPICIOUS)).isEqualTo("ملاحظات تستوجب التفسير");
        assertThat(english.meaning(Level.CONSISTENT)).isEqualTo("No trace of change, no proof; could be fabricated.");
    }

    @ParameterizedTest
    @EnumSource(names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void everyLevelAndClaimHasItsWords(Language language) {
        Words words = Words.in(language);
        for (Level level : Level.values()) {
            assertThat(words.level(level)).doesNotContain("‹").isNotBlank();
            assertThat(words.meaning(level)).doesNotContain("‹").isNotBlank();
        }
        for (Claim claim : Claim.values()) {
            assertThat(words.claim(claim)).doesNotContain("‹").isNotBlank();
        }
    }

    @Test
    void apostrophesAndBracesMeanThemselves() {
        assertThat(french.frame("level.suspicious.meaning")).contains("d'origine");
        assertThat(english.say("date.day", "{1}", "x", 3)).isEqualTo("{1} x 3");
    }

    @Test
    void whatComesFromADumpIsMadeHarmlessAndSetApart() {
        assertThat(english.say("date.day", "\u001b[2J", "a\u202Eb", "")).isEqualTo("␛[2J a⟨U+202E⟩b ");
        assertThat(arabic.say("date.day", "a@b.example", 2, "نص")).isEqualTo("\u2066a@b.example\u2069 2 نص");
        assertThat(english.say("date.day", "نص", 2, "x")).isEqualTo("\u2068نص\u2069 2 x");
    }

    @Test
    void aGapInTheCatalogueHidesNoFact() {
        assertThat(english.say(Phrase.of("no.such-key", "d.example", 7))).isEqualTo("‹no.such-key› d.example, 7");
    }

    @Test
    void numbersBytesAndDatesFollowTheLanguage() {
        assertThat(english.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(french.number(13_700)).isEqualTo("13\u202F700");
        assertThat(english.number(-999)).isEqualTo("-999");
        assertThat(english.bytes(999)).isEqualTo("999 B");
        assertThat(english.bytes(1_234_567)).isEqualTo("1.2 MB");
        assertThat(french.bytes(15_000_000_000L)).isEqualTo("15,0 Go");
        assertThat(english.bytes(999_960)).isEqualTo("1.0 MB");
        Instant end = Instant.parse("2017-04-24T22:30:00Z");
        assertThat(english.day(end)).isEqualTo("24 April 2017");
        assertThat(french.moment(end, 7200)).isEqualTo("25 avril 2017, 00:30 (UTC+02:00)");
        assertThat(arabic.day(end)).isEqualTo("24 أبريل 2017");
    }

    @Test
    void aLanguageWithoutACatalogueGetsEnglish() {
        assertThat(Words.in(Locale.GERMAN).language()).isEqualTo(Language.ENGLISH);
        assertThat(Words.in(Locale.CANADA_FRENCH).language()).isEqualTo(Language.FRENCH);
    }
}
