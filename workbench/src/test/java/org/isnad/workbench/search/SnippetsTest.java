package org.isnad.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.text.MessageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {
    private static String marked(MessageText text, String query, int maxChars) {
        return new Snippets(Corpus.parsed(query)).of(text, maxChars).render("[", "]");
    }

    private static MessageText body(String body) {
        return Corpus.text("", "", "", body, List.of(), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La réunion est fixée | reunions | La [réunion] est fixée",
                "d’après l'élection | election | d’après l'[élection]",
                "فاز بِالانتخـابات أمس | انتخابات | فاز [بِالانتخـابات] أمس",
                "الحزب الديموقراطي | الديمقراطى | الحزب [الديموقراطي]",
                "one two one | \"one two\" | [one two] one",
                "a meeting, the meet | meet* -the | a [meeting], the [meet]",
                "الرئيس ماكر وماكرون | \"ماكرون هنا\" | الرئيس ماكر وماكرون",
                "budget here | subject:budget | budget here",
                "Ünal wrote of a Café | unal cafe | [Ünal] wrote of a [Café]",
                "a late bugdet and a budget | budget~ | a late [bugdet] and a [budget]",
                "greeting, meeting, met | *eting | [greeting], [meeting], met",
                "Macron said, ماكرون قال | name:Macron | [Macron] said, [ماكرون] قال",
                "say the other next, the next one | \"the next\" | say the other next, [the next] one",
            })
    void marks(String body, String query, String expected) {
        assertThat(marked(body(body), query, 200)).isEqualTo(expected);
    }

    @Test
    void showsWhereMostOfItStands() {
        String body = "alpha " + "filler ".repeat(200) + "\n\n alpha and beta here " + "filler ".repeat(200);
        String excerpt = marked(body(body), "alpha beta", 60);
        assertThat(excerpt)
                .startsWith("…")
                .endsWith("…")
                .contains("[alpha] and [beta]")
                .doesNotContain("\n");
        assertThat(excerpt.length()).isLessThan(100);
    }

    @Test
    void looksBeyondTheBody() {
        MessageText text = new MessageText(
                "Budget", "Anne <a@b.example>", "", "nothing", List.of("plan.pdf"), "secret annex", Language.ENGLISH);
        assertThat(marked(text, "annex", 100)).isEqualTo("secret [annex]");
        assertThat(marked(text, "filename:plan", 100)).isEqualTo("[plan].pdf");
        assertThat(marked(text, "subject:budget", 100)).isEqualTo("[Budget]");
        assertThat(marked(text, "from:anne", 100)).isEqualTo("[Anne] <a@b.example>");
        assertThat(marked(text, "has:attachment", 100)).isEqualTo("nothing");
    }

    @Test
    void aPairOfSurrogatesIsNeverCut() {
        String body = "😀".repeat(300);
        for (int max = 1; max < 40; max++) {
            String excerpt = marked(body(body), "x", max);
            assertThat(excerpt.replace("…", "").codePoints()).allMatch(c -> c == 0x1F600);
        }
    }
}
