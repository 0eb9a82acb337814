package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain text | plain text",
                "=?utf-8?Q?r=C3=A9union?= demain | réunion demain",
                "=?UTF-8?B?2YXYsdit2KjYpw==?= | مرحبا",
                "=?windows-1256?Q?=E3=D1=CD=C8=C7?= | مرحبا",
                "=?iso-8859-1?q?caf=E9_noir?= | café noir",
                "=?iso-8859-1*fr?q?caf=E9?= | café",
                // white space between adjacent words goes, other white space stays
                "=?utf-8?Q?a?= =?utf-8?Q?b?= c =?utf-8?Q?d?= | ab c d",
                // cut within a character
                "=?utf-8?B?2YXYsQ==?= =?utf-8?B?2A==?= =?utf-8?B?rQ==?= | مرح",
                "=?utf-8?Q?=C3?= =?utf-8?Q?=A9?= | é",
                "=?utf-8?Q?one?= =?iso-8859-1?Q?=E9?= | oneé",
                // a bare question mark, a bare equals sign, padding that is missing
                "=?utf-8?Q?why?now?= | why?now",
                "=?utf-8?B?YWI?= | ab",
                "x=?utf-8?Q?y?=z | xyz",
                // broken ones stay as they are
                "=?utf-8?X?abc?= | =?utf-8?X?abc?=",
                "=?utf-8?B?!!!?= | =?utf-8?B?!!!?=",
                "=?utf-8?Q?never closed | =?utf-8?Q?never closed",
                "=?=?=?= | =?=?=?=",
                "=? ?Q?a?= | =? ?Q?a?="
            })
    void decodes(String raw, String text) {
        assertThat(HeaderText.decode(raw)).isEqualTo(text);
    }

    @Test
    void unfoldsAndKeepsOneLine() {
        assertThat(HeaderText.decode(" one\r\n two\n\tthree ")).isEqualTo("one two\tthree");
        assertThat(HeaderText.decode("=?utf-8?Q?a=0D=0AX:_b=00?=")).isEqualTo("a  X: b");
    }

    @Test
    void readsRawBytes() {
        assertThat(HeaderText.decode(latin("réunion", StandardCharsets.UTF_8))).isEqualTo("réunion");
        assertThat(HeaderText.decode(latin("réunion", Charset.forName("windows-1252"))))
                .isEqualTo("réunion");
        assertThat(HeaderText.decode(latin("الانتخابات المقبلة", Charset.forName("windows-1256"))))
                .isEqualTo("الانتخابات المقبلة");
    }

    /** Careless mailers leave them so: the word says in which charset they are meant, not the field around it. */
    @ParameterizedTest
    @CsvSource({"iso-8859-1, ISO-8859-1", "windows-1256, windows-1256", "utf-8, UTF-8", "iso-8859-1, UTF-8"})
    void readsRawBytesWithinAnEncodedWord(String declared, String charset) {
        String word = charset.equals("windows-1256") ? "الانتخابات" : "réunion";
        assertThat(HeaderText.decode(latin("=?" + declared + "?Q?" + word + "_2017?=", Charset.forName(charset))))
                .isEqualTo(word + " 2017");
    }

    @Test
    void hostileInputTakesLinearWork() {
        String hostile = "=?a?q?".repeat(200_000);
        assertThat(HeaderText.decode(hostile)).isEqualTo(hostile);
        assertThat(HeaderText.decode("=?".repeat(500_000))).hasSize(1_000_000);
    }

    private static String latin(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
