package org.isnad.workbench.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Réunion FIXÉE à Orléans | reunion fixee a orleans",
                "œuvre Straße Łódź naïf | oeuvre strasse lodz naif",
                "l'élection d’hier qu'il jusqu’à | election hier il a",
                "aujourd'hui don't O’Brien mayor's | aujourdhui dont obrien mayor",
                "rock 'n' roll 'quoted' | rock n roll quoted",
                "jean-luc.dupont@mail.example | jean luc dupont mail example",
                "Budget_2017_final.xlsx | budget 2017 final xlsx",
                "الدِّيمُقْراطـــيّة | الديمقراطيه",
                "أحمد إلى آخر مسؤول مسئول | احمد الي اخر مسءول مسءول",
                "الـFBI و5 مليون | ال fbi و 5 مليون",
                "١٢٣ ۴۵۶ ２０１７ | 123 456 2017",
                "ﻻ ﷲ ﺳﻼم | لا الله سلام",
                "می‌خواهم گفت پاکستان | ميخواهم كفت باكستان",
                "Ёлка Ελλάς ﬁn | елка ελλασ fin",
                "東京都 한국 | 東 京 都 한국",
                "e\u0301te\u0301 co\u00ADop \u202Babc\u202C | ete coop abc",
                "x²  €5 ½ — … | x2 5",
                "😀 𐐀 | 𐐨",
            })
    void words(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }

    @Test
    void offsetsAreThoseOfTheText() {
        String text = "Le «résumé» de l’œuvre, الـسَّلام!";
        WordScanner scanner = new WordScanner();
        scanner.read(text);
        List<String> seen = new ArrayList<>();
        while (scanner.next()) {
            seen.add(text.substring(scanner.start(), scanner.end()));
        }
        assertThat(seen).containsExactly("Le", "résumé", "de", "œuvre", "الـسَّلام");
    }

    @Test
    void aLongWordIsCutAndTheRestPassedOver() {
        assertThat(Words.of("a".repeat(100) + " b")).containsExactly("a".repeat(WordScanner.MAX_LENGTH), "b");
        assertThat(Words.of("é".repeat(100) + " b")).containsExactly("e".repeat(WordScanner.MAX_LENGTH), "b");
        assertThat(Words.of("ع".repeat(5000) + " b")).containsExactly("ع".repeat(WordScanner.MAX_LENGTH), "b");
    }

    /** The window over the text must not show in the result: the same words wherever its edges fall. */
    @Test
    void edgesOfTheWindowDoNotShow() {
        String piece = "L’été à مدرسةٌ d'Orsay's 😀 東京 𐐀x don't ";
        List<String> once = Words.of(piece);
        for (int shift = 0; shift < piece.length(); shift++) {
            String text = " ".repeat(4096 - piece.length() + shift) + piece;
            assertThat(Words.of(text)).as("shifted by %d", shift).isEqualTo(once);
        }
    }

    @Test
    void neverFailsAndAlwaysAdvances() {
        Random random = new Random(7);
        WordScanner scanner = new WordScanner();
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x700)));
            }
            scanner.read(text.toString());
            int end = 0;
            while (scanner.next()) {
                assertThat(scanner.start()).isGreaterThanOrEqualTo(end);
                assertThat(scanner.end()).isGreaterThan(scanner.start()).isLessThanOrEqualTo(text.length());
                assertThat(scanner.length()).isPositive();
                end = scanner.end();
            }
        }
    }
}
