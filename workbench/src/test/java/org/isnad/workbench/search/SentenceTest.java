package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and lists of words, of which few texts have every one. */
class SentenceTest {
    @TempDir
    Path folder;

    private final Corpus corpus = new Corpus();

    @BeforeEach
    void index() throws IOException {
        corpus.body("famous", "اشتهر الشافعي بعلم الفقه وعاش في مصر")
                .body("born", "ولد الشافعي في غزة ثم رحل إلى مكة مع أمه")
                .body(
                        "late",
                        "Notes. Many other things were said before anybody came to the harbour budget at last, in the"
                                + " end")
                .body(
                        "early",
                        "Harbour budget: many other things were said after that, and people went home in the end")
                .body(
                        "all",
                        "one word more here there everywhere: invoice, then much text, then budget, and far below the"
                                + " harbour")
                .body("what", "what what what which who whom")
                .index(folder);
    }

    @Test
    void verbsInAnotherPerson() throws IOException {
        assertThat(corpus.found(folder, "بماذا يشتهر الشافعي؟").getFirst()).isEqualTo("famous");
    }

    @Test
    void whatIsSaidFirstCountsMore() throws IOException {
        assertThat(corpus.found(folder, "what about the harbour budget?")).startsWith("early");
    }

    @Test
    void questionWordsLeadNowhere() throws IOException {
        assertThat(corpus.found(folder, "what is the harbour budget?")).doesNotContain("what");
        assertThat(corpus.found(folder, "what which who")).containsExactly("what");
    }

    @Test
    void bareWordsShowFirstWhatHasThemAll() throws IOException {
        assertThat(corpus.found(folder, "harbour budget invoice"))
                .startsWith("all")
                .hasSize(3);
    }

    @Test
    void slipsOfThePen() throws IOException {
        assertThat(corpus.found(folder, "where is the harbuor budgett?")).contains("early", "late", "all");
        assertThat(corpus.found(folder, "harbuor")).isEmpty();
    }
}
