package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/plain; charset=utf-8 | charset | utf-8",
                "text/plain; charset=\"utf-8\" | charset | utf-8",
                "text/plain (x); (y) charset (z) = utf-8 (w) | charset | utf-8",
                "text/plain; charset = utf-8 ; x=y | charset | utf-8",
                "text/plain; CHARSET=utf-8; charset=other | charset | utf-8",
                "a/b; name=\"a;b\\\"c.txt\" | name | a;b\"c.txt",
                "a/b; name=\"C:\\dir\\a.txt\" | name | C:\\dir\\a.txt",
                "a/b; name=two words.txt | name | two words.txt",
                "a/b; name=\"never closed.txt | name | never closed.txt",
                "a/b; name=\"=?utf-8?Q?caf=C3=A9.txt?=\" | name | café.txt",
                "a/b; name*=utf-8''caf%C3%A9%20.txt | name | café .txt",
                "a/b; name*0*=utf-8'fr'caf%C3; name*1*=%A9; name*2=\".t%78t\" | name | café.t%78t",
                "a/b; name*1=b; name*0=a | name | ab",
                "a/b; name=plain.txt; name*=utf-8''better.txt | name | better.txt",
                "a/b; name*=utf-8''100%.txt | name | 100%.txt",
                "a/b; name*=no-quotes.txt | name | no-quotes.txt"
            })
    void reads(String raw, String name, String value) {
        assertThat(ParameterParser.parse(raw).parameters()).containsEntry(name, value);
    }

    @Test
    void valueStandsBeforeTheParameters() {
        assertThat(ParameterParser.parse(" Text/Plain (x);a=b").value()).isEqualTo("Text/Plain");
        assertThat(ParameterParser.parse(";;;=;a;=b;").parameters()).isEqualTo(Map.of("", ""));
    }

    @Test
    void hostileInputTakesLinearWork() {
        for (String piece : new String[] {";", "=", "(", "\"", ";a*0=b", ";a*=''", ";a=(", "\\"}) {
            assertThat(ParameterParser.parse(piece.repeat(200_000)).parameters().size())
                    .isLessThan(3);
        }
    }
}
