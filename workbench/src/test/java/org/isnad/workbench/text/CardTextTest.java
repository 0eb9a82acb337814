package org.isnad.workbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardTextTest {
    @Test
    void foldedCodedAndEscapedValuesAreWholeWords() {
        String card = """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D8=AD=D8=AF=D8=A7=D8=AF;=
                =D9=84=D9=8A=D9=84=D9=89
                FN:Leila Had
                 dad
                NOTE:first\\, and\\nsecond
                PHOTO;ENCODING=BASE64:AAAA
                END:VCARD
                """.replace("\n", "\r\n");
        assertThat(CardText.of(card))
                .isEqualTo("VERSION: 2.1\nN: حداد ليلى\nFN: Leila Haddad\nNOTE: first, and\nsecond\n");
    }

    @Test
    void aCalendarIsReadAlike() {
        assertThat(CardText.of("BEGIN:VEVENT\r\nATTENDEE;CN=\"A: B\":mailto:a@b.example\r\nSUMMARY:Ren\r\n contre\r\n"))
                .isEqualTo("ATTENDEE CN=\"A: B\": mailto:a@b.example\nSUMMARY: Rencontre\n");
    }
}
