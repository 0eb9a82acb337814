package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of Arabic words that are not the same word: apart when quoted, and the one asked for first when not. */
class PrecisionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ماكرون, ماكر",
        "لوبان, لوبن",
        "كتاب, كاتب",
        "كتب, مكتب",
        "علم, عالم",
        "حزب, احزاب",
        "ولد, والد",
        "وصل, اصل",
        "بنك, نك",
        "وزير, زير",
        "مدرسة, مدرس",
        "مصر, مصري",
        "عربي, عرب",
        "لبنان, لبن",
        "سوري, سوريا",
        "رئيس, رئاسة",
        "انتخاب, انتخابات",
        "قانون, قنون",
        "فرنسا, فرنسي",
        "جمهور, جمهوري",
        "وحدة, حدة",
        "بلد, ولد",
        "ديمقراطي, ديموقراطي",
        "امين, مين",
    })
    void aPairStaysApart(String one, String other) throws IOException {
        Corpus corpus = new Corpus().body("one", "قال " + one + " هنا").body("other", "قال " + other + " هنا");
        corpus.index(folder);
        assertThat(corpus.found(folder, '"' + one + '"')).containsExactly("one");
        assertThat(corpus.found(folder, '"' + other + '"')).containsExactly("other");
        assertThat(corpus.found(folder, one).getFirst()).isEqualTo("one");
        assertThat(corpus.found(folder, other).getFirst()).isEqualTo("other");
    }
}
