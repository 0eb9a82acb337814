package org.isnad.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTimeParserTest {
    @ParameterizedTest
    @CsvSource({
        "2017-03-27T09:12:04Z, 2017-03-27T09:12:04Z",
        "2017-03-27T11:12:04+02:00, 2017-03-27T09:12:04Z",
        "2017-03-27T11:12:04.1234567+0200, 2017-03-27T09:12:04Z",
        "2017-03-27T11:12-03:30, 2017-03-27T14:42:00Z",
        "2017-03-27, 2017-03-27T00:00:00Z",
        "2017, 2017-01-01T00:00:00Z"
    })
    void readsW3cTimes(String text, Instant instant) {
        assertThat(DocumentTimeParser.w3c(text))
                .extracting(DocumentTime::instant)
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "D:20170327111204+02'00', 2017-03-27T09:12:04Z",
        "D:20170327111204+02'00, 2017-03-27T09:12:04Z",
        "20170327111204Z, 2017-03-27T11:12:04Z",
        "D:20170327111204Z00'00', 2017-03-27T11:12:04Z",
        "D:201703, 2017-03-01T00:00:00Z"
    })
    void readsPdfTimes(String text, Instant instant) {
        assertThat(DocumentTimeParser.pdf(text))
                .extracting(DocumentTime::instant)
                .isEqualTo(instant);
    }

    @Test
    void keepsThatNoZoneIsStored() {
        DocumentTime taken = DocumentTimeParser.exif("2017:03:27 11:12:04", "");
        assertThat(taken)
                .isEqualTo(new DocumentTime("2017:03:27 11:12:04", LocalDateTime.parse("2017-03-27T11:12:04"), null));
        assertThat(DocumentTimeParser.exif("2017:03:27 11:12:04", "+02:00"))
                .extracting(DocumentTime::instant)
                .isEqualTo(Instant.parse("2017-03-27T09:12:04Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2017-02-30T00:00:00Z", "0000-00-00", "2017-03-27T25:00:00Z", "D:", "٢٠١٧"})
    void whatIsNoTimeGivesNone(String text) {
        assertThat(DocumentTimeParser.w3c(text)).isNull();
        assertThat(DocumentTimeParser.pdf(text.isEmpty() ? "x" : text.replace("2017", "9x17")))
                .isNull();
        assertThat(DocumentTimeParser.exif(text, "")).isNull();
    }
}
