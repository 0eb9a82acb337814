package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.isnad.core.mail.TextDecoding.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecodingTest {
    private static final String ARABIC = "تأجيل الاجتماع إلى يوم الخميس";

    @ParameterizedTest
    @CsvSource({
        "utf8, UTF-8",
        "UTF-8, UTF-8",
        "\"utf-8\", UTF-8",
        "cp1256, windows-1256",
        "windows-1256, windows-1256",
        "iso-8859-6-i, ISO-8859-6",
        "utf-16, UTF-16"
    })
    void readsArabicUnderItsAliases(String declared, String charset) {
        assertThat(TextDecoding.decode(ARABIC.getBytes(Charset.forName(charset)), declared))
                .isEqualTo(new Decoded(ARABIC, true));
    }

    /** Mailers of Windows call their extension by the standard's name; what only it has is read, and is not clean. */
    @ParameterizedTest
    @CsvSource({
        "iso-2022-jp, x-windows-50221, ① 会議",
        "euc-kr, x-windows-949, 똠방각하",
        "gb2312, GB18030, 𠀀 会议",
        "big5, Big5-HKSCS, 啲 會議"
    })
    void whatStandsInAVendorsExtensionIsRead(String declared, String written, String text) {
        assertThat(TextDecoding.decode(text.getBytes(Charset.forName(written)), declared))
                .isEqualTo(new Decoded(text, false));
    }

    /** Stores and archives re-encode bodies and leave the field; what the declared charset cannot have written is seen. */
    @Test
    void utf8UnderAnotherNameIsRead() {
        byte[] utf8 = "会議 ARABIC %s".formatted(ARABIC).getBytes(StandardCharsets.UTF_8);
        String text = new String(utf8, StandardCharsets.UTF_8);
        assertThat(TextDecoding.decode(utf8, "iso-2022-jp")).isEqualTo(new Decoded(text, false));
        assertThat(TextDecoding.decode(ARABIC.getBytes(StandardCharsets.UTF_8), "iso-8859-6"))
                .isEqualTo(new Decoded(ARABIC, false));
    }

    @Test
    void latin1IsRead1252() {
        assertThat(TextDecoding.decode(new byte[] {(byte) 0x93, 'a', (byte) 0x94, (byte) 0x80}, "iso-8859-1"))
                .isEqualTo(new Decoded("“a”€", true));
    }

    @Test
    void asciiIsCleanUnlessItsCharsetIsUnknown() {
        byte[] ascii = "abc".getBytes(StandardCharsets.US_ASCII);
        assertThat(TextDecoding.decode(ascii, null)).isEqualTo(new Decoded("abc", true));
        assertThat(TextDecoding.decode(ascii, "x-unknown")).isEqualTo(new Decoded("abc", true));
        assertThat(TextDecoding.decode(ascii, "klingon")).isEqualTo(new Decoded("abc", false));
        assertThat(TextDecoding.decode(new byte[0], null)).isEqualTo(new Decoded("", true));
    }

    @Test
    void withoutCharsetUtf8IsCleanAndGuessesAreNot() {
        assertThat(TextDecoding.decode(ARABIC.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new Decoded(ARABIC, true));
        assertThat(TextDecoding.decode(ARABIC.getBytes(StandardCharsets.UTF_8), "us-ascii"))
                .isEqualTo(new Decoded(ARABIC, false));
        assertThat(TextDecoding.decode(ARABIC.getBytes(Charset.forName("windows-1256")), "x-unknown"))
                .isEqualTo(new Decoded(ARABIC, false));
        String french = "La réunion est décalée à jeudi, où étiez-vous ?";
        assertThat(TextDecoding.decode(french.getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo(new Decoded(french, false));
    }

    @Test
    void nearlyUtf8IsReadAsUtf8() {
        byte[] cut = "Réunion décalée à é".getBytes(StandardCharsets.UTF_8);
        assertThat(TextDecoding.decode(Arrays.copyOf(cut, cut.length - 1), null))
                .isEqualTo(new Decoded("Réunion décalée à \uFFFD", false));
        byte[] strayed = (ARABIC + "\u00E9").getBytes(StandardCharsets.UTF_8);
        strayed[strayed.length - 2] = (byte) 0x80;
        strayed[strayed.length - 1] = '.';
        assertThat(TextDecoding.decode(strayed, null)).isEqualTo(new Decoded(ARABIC + "\uFFFD.", false));
        String capitals = "DÉJÀ VU, ÇA ÉTÉ";
        assertThat(TextDecoding.decode(capitals.getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo(new Decoded(capitals, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D+AOk-cision prise +IBM voir pi+AOg-ce | Décision prise – voir pièce",
                "+BicGRAYnBiwGKgZFBicGOQ- 2017 | الاجتماع 2017",
                "1 +- 1 +AD0 2 | 1 + 1 = 2",
                "a + b+ | a + b+"
            })
    void readsUtf7ButCallsItNotClean(String encoded, String text) {
        assertThat(TextDecoding.decode(encoded.getBytes(StandardCharsets.US_ASCII), "UTF-7"))
                .isEqualTo(new Decoded(text, false));
    }

    @Test
    void whatIsCalledUtf8AndHoldsNoneOfItIsGuessed() {
        String french = "La réunion est décalée à jeudi";
        assertThat(TextDecoding.decode(french.getBytes(Charset.forName("windows-1252")), "utf-8"))
                .isEqualTo(new Decoded(french, false));
        assertThat(TextDecoding.decode(ARABIC.getBytes(Charset.forName("windows-1256")), "utf-8"))
                .isEqualTo(new Decoded(ARABIC, false));
    }

    @Test
    void utf16WithoutAMarkIsReadByItsSpaces() {
        assertThat(TextDecoding.decode(ARABIC.getBytes(StandardCharsets.UTF_16BE), "utf-16"))
                .isEqualTo(new Decoded(ARABIC, true));
        assertThat(TextDecoding.decode(ARABIC.getBytes(StandardCharsets.UTF_16LE), "utf-16"))
                .isEqualTo(new Decoded(ARABIC, false));
    }

    @Test
    void whatCannotBeReadIsMarked() {
        assertThat(TextDecoding.decode(new byte[] {'a', (byte) 0xFF, 'b'}, "utf-8"))
                .isEqualTo(new Decoded("a\uFFFDb", false));
    }
}
