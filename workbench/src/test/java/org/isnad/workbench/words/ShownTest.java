package org.isnad.workbench.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31mred",
                "\u001b]0;title\u0007",
                "\u009b2J",
                "\u0090q\u009c",
                "back\b\b\bspace",
                "a\rb",
                "\u202Egpj.exe",
                "\u2066isolate",
                "zero\u200Bwidth",
                "\uFEFFmark",
                "tag\uDB40\uDC41",
                "line\u2028separator",
                "lone\uD800",
                "soft\u00ADhyphen",
                "noncharacter\uFFFF",
                "del\u007F"
            })
    void nothingIsLeftThatSteersOrHides(String hostile) {
        assertThat(Shown.line(hostile))
                .isNotEqualTo(hostile)
                .matches(text -> text.codePoints().allMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "réunion à 10 h", "الديموقراطي", "می\u200Cخواهم", "👩\u200D💻", "日本語"})
    void whatIsReadableStays(String text) {
        assertThat(Shown.line(text)).isEqualTo(text);
    }

    @Test
    void whatCannotBeShownIsNamed() {
        assertThat(Shown.line("\u001b[0m\u202E\t")).isEqualTo("␛[0m⟨U+202E⟩␉");
        assertThat(Shown.block("a\r\nb\rc\td\u0000")).isEqualTo("a\nb\nc\td␀");
    }

    @ParameterizedTest
    @CsvSource({
        "see http://evil.example/x, see hxxp[:]//evil.example/x",
        "HTTPS://a.example, hxxps[:]//a.example",
        "ftp://a.example, ftp[:]//a.example",
        "javascript:alert(1), javascript[:]alert(1)",
        "file:///etc/passwd, file[:]///etc/passwd",
        "http:\\\\evil.example, hxxp[:]\\\\evil.example",
        "10:30 http is a protocol, 10:30 http is a protocol",
        "the data: none, the data: none"
    })
    void linksCannotBeClicked(String text, String shown) {
        assertThat(Shown.defanged(text)).isEqualTo(shown);
    }

    @Test
    void directionsDoNotTouch() {
        assertThat(Shown.apart("plain", false)).isEqualTo("plain");
        assertThat(Shown.apart("مرحبا", true)).isEqualTo("مرحبا");
        assertThat(Shown.apart("مرحبا", false)).isEqualTo("\u2068مرحبا\u2069");
        assertThat(Shown.apart("a@b.example", true)).isEqualTo("\u2066a@b.example\u2069");
        assertThat(Shown.apart("12 / 50", true)).isEqualTo("\u206612 / 50\u2069");
        assertThat(Shown.apart("13,700", true)).isEqualTo("13,700");
    }
}
