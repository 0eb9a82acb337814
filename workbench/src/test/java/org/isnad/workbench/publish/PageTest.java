package org.isnad.workbench.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from a dump stays text, whatever it tries. */
class PageTest {
    private static final Instant MADE = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</div></main></body><iframe src='//example.org'>",
                "' onmouseover='x",
                "&lt;script&gt;",
                "</style><link rel=stylesheet href=//example.org/a.css>"
            })
    void markupOfTheDumpIsText(String hostile) {
        String html = pageWith(hostile, Language.ENGLISH);
        String without = pageWith("", Language.ENGLISH);
        assertThat(tags(html)).isEqualTo(tags(without));
    }

    @Test
    void directionControlsAndInvisibleCharactersAreNamed() {
        String html = pageWith("in\u202Evoice\u200B\u2066\u0007", Language.ENGLISH);
        assertThat(html).contains("in⟨U+202E⟩voice⟨U+200B⟩⟨U+2066⟩␇").doesNotContain("\u202E", "\u200B", "\u0007");
    }

    @Test
    void aSecondEncodingOfAnEntityStaysWhatItWas() {
        assertThat(Inline.data("&lt;").html()).isEqualTo("<bdi>&amp;lt;</bdi>");
    }

    @Test
    void linksOfTheDumpCannotBeClicked() {
        assertThat(pageWith("see https://example.org/x", Language.ENGLISH))
                .contains("hxxps[:]//example.org/x")
                .doesNotContain("https://");
    }

    @Test
    void nothingIsLoaded() {
        String html = pageWith("x", Language.FRENCH);
        assertThat(html).contains("default-src 'none'").doesNotContain("src=", "href=", "url(", "@import", "http:");
    }

    @Test
    void arabicRunsFromTheRight() {
        assertThat(pageWith("x", Language.ARABIC)).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(pageWith("x", Language.FRENCH)).contains("<html lang=\"fr\" dir=\"ltr\">");
        assertThat(pageWith("x", Language.ARABIC)).doesNotContain("left:", "right:", "-left", "-right");
    }

    @Test
    void whatWasChangedIsSaidWithoutColour() {
        assertThat(Inline.removed("a").html()).isEqualTo("<del>[−a−]</del>");
        assertThat(Inline.added("b").html()).isEqualTo("<ins>[+b+]</ins>");
    }

    private static String pageWith(String data, Language language) {
        return new Page(Words.in(language), Phrase.of("show.signer", data, data))
                .heading("show.signatures")
                .finding(List.of(Phrase.of("show.signer", data, data)))
                .facts(List.of(new Page.Fact("show.subject", Inline.data(data))))
                .table(List.of("show.from", ""), List.of(List.of(Inline.code(data), Inline.strong(Inline.data(data)))))
                .passage(List.of(Inline.kept(data), Inline.removed(data), Inline.added(data)))
                .html("1", MADE);
    }

    private static List<String> tags(String html) {
        return java.util.regex.Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(m -> m.group())
                .toList();
    }
}
