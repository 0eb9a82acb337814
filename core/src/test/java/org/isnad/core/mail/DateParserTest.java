package org.isnad.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    private static final Instant NOW = Instant.parse("2018-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 05 May 2017 22:00:01 +0200 | 2017-05-05T22:00:01+02:00",
                "5 May 2017 22:00 +0200 | 2017-05-05T22:00:00+02:00",
                "Fri,5 May 2017 22:00:01 -0330 | 2017-05-05T22:00:01-03:30",
                "Fri, 5 May 17 22:00:01 GMT | 2017-05-05T22:00:01Z",
                "Fri, 5 May 99 22:00:01 EDT | 1999-05-05T22:00:01-04:00",
                "Fri, 5 May 117 22:00:01 UT | 2017-05-05T22:00:01Z",
                "Fri, 05 May 2017 22:00:01 +0200 (CEST) | 2017-05-05T22:00:01+02:00",
                "Fri, 05 (fifth) May 2017 22:00:01 (a (b)) +0200 | 2017-05-05T22:00:01+02:00",
                // a wrong day of the week is not impossible
                "Mon, 05 May 2017 22:00:01 +0200 | 2017-05-05T22:00:01+02:00",
                "Fri May  5 22:00:01 2017 | 2017-05-05T22:00:01Z",
                "Fri May  5 22:00:01 CEST 2017 | 2017-05-05T22:00:01+02:00",
                "Fri May  5 22:00:01 +0200 2017 | 2017-05-05T22:00:01+02:00",
                "2017-05-05 22:00:01 +0200 | 2017-05-05T22:00:01+02:00",
                "2017-05-05T22:00:01.123Z | 2017-05-05T22:00:01Z",
                "05-May-2017 22:00:01 +02:00 | 2017-05-05T22:00:01+02:00",
                "Fri, 05 May 2017 10:00:01 PM -0000 | 2017-05-05T22:00:01Z",
                "Fri, 05 May 2017 12:00:01 AM | 2017-05-05T00:00:01Z",
                "Fri, 05 May 2017 22.00.01 +0200 | 2017-05-05T22:00:01+02:00",
                "Fri, 05 May 2017 22:00:01 GMT+0200 | 2017-05-05T22:00:01+02:00",
                "Fri, 05 May 2017 22:00:60 Z | 2017-05-05T22:00:59Z",
                "Fri, 05 May 2017 22:00:01 XYZ | 2017-05-05T22:00:01Z",
                "ven., 5 mai 2017 22:00:01 +0200 | 2017-05-05T22:00:01+02:00",
                "mardi 1 août 2017 22:00:01 +0200 | 2017-08-01T22:00:01+02:00",
                "1 September 2017 | 2017-09-01T00:00:00Z",
                "Mon, 31 Dec 2018 00:00:00 +0000 | 2018-12-31T00:00:00Z"
            })
    void reads(String raw, String expected) {
        assertThat(DateParser.parse(raw, NOW)).isEqualTo(new MailDate.Stated(OffsetDateTime.parse(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, 30 Feb 2017 22:00:01 +0200",
                "Fri, 05 May 2017 25:00:01 +0200",
                "Fri, 05 May 2017 22:61:01 +0200",
                "Fri, 05 May 2017 13:00:01 PM",
                "Fri, 05 May 2017 22:00:01 +9900",
                "Fri, 05 May 2017 22:00:01 +0299",
                "Thu, 31 Dec 1970 23:59:59 +0000",
                "Fri, 05 May 2037 22:00:01 +0200",
                "Fri, 05 May 99999999999 22:00:01 +0200",
                "05 Foo 2017 22:00:01",
                "yesterday",
                "0",
                "\u0660\u0661 May 2017"
            })
    void namesNoMoment(String raw) {
        assertThat(DateParser.parse(raw, NOW)).isEqualTo(new MailDate.Impossible(raw));
    }

    @Test
    void blankSaysNothing() {
        assertThat(DateParser.parse(" \r\n ", NOW)).isEqualTo(new MailDate.Absent());
        assertThat(DateParser.of(Mail.scan("A: b\n\n"), NOW)).isEqualTo(new MailDate.Absent());
    }

    @Test
    void topmostFieldCounts() {
        Message message = Mail.scan("Date: 5 May 2017 22:00 Z\nDate: 6 May 2017 22:00 Z\n\n");
        assertThat(DateParser.of(message, NOW))
                .isEqualTo(new MailDate.Stated(OffsetDateTime.parse("2017-05-05T22:00:00Z")));
    }
}
