package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    /** Of the sentences in {@code sentences.tsv}, one by one; a message has many. */
    private static final double LEAST_RIGHT = 0.97;

    @Test
    void tellsSingleSentences() throws IOException {
        List<String> wrong = new ArrayList<>();
        int sentences = 0;
        for (String line : sentences()) {
            String[] columns = line.split("\t", 2);
            Language guess = LanguageGuess.of(columns[1]);
            sentences++;
            if (!guess.tag().equals(columns[0])) {
                wrong.add(guess.tag() + " for " + line);
            }
        }
        assertThat(sentences).isGreaterThan(100);
        assertThat(wrong.size()).as(String.join("\n", wrong)).isLessThanOrEqualTo((int)
                (sentences * (1 - LEAST_RIGHT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OTHER | ''",
                "OTHER | 12345 67:89",
                "OTHER | https://www.example.org/the/of/and",
                "OTHER | user@the.example",
                "ENGLISH | ok thanks",
                "FRENCH | Réunion annulée",
                "OTHER | Paris Berlin Roma",
                "ARABIC | نعم",
                // Persian and Urdu are not Arabic
                "OTHER | این گزارش را پیش از جلسه می‌خواهم، لطفاً بفرستید",
                "OTHER | یہ رپورٹ اجلاس سے پہلے بھیج دیں",
                "OTHER | Пришлите отчёт до совещания"
            })
    void knowsItsLimits(Language language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @Test
    void quotedLinesAreAnothersWords() {
        String reply = "Oui, c'est d'accord pour demain.\n"
                + "> This is what the other one has written, and it is much longer than the answer to it.\n".repeat(5);
        assertThat(LanguageGuess.of(reply)).isEqualTo(Language.FRENCH);
        assertThat(LanguageGuess.of("> This is all that there is in the message.\n"))
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void mixedTextGetsTheLanguageOfWhichItHasMore() {
        assertThat(LanguageGuess.of("تجدون أدناه النص الكامل للبيان الصحفي. Please see the text below."))
                .isEqualTo(Language.ARABIC);
        assertThat(LanguageGuess.of("Nous vous envoyons le texte du communiqué, comme convenu hier. See you."))
                .isEqualTo(Language.FRENCH);
    }

    private static List<String> sentences() throws IOException {
        try (InputStream in = LanguageGuessTest.class.getResourceAsStream("sentences.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
