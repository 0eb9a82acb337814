package org.isnad.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.junit.jupiter.api.Test;

class CarrierJudgementTest {
    private static final Instant SENT = Instant.parse("2016-05-10T09:00:00Z");
    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
    private static final Carrier RECEIVED = new Carrier(SENT, SENT.plusSeconds(40));
    private static final Carrier OWN_COPY = new Carrier(SENT, null);
    private static final MakerClock GOOD = new MakerClock(12, 0);

    private static List<DocumentFinding> judge(DocumentMetadata file, Carrier carrier, MakerClock clock) {
        return CarrierJudgement.judge(file, carrier, clock, NOW);
    }

    @Test
    void aFileSavedBeforeItWasSentSaysNothing() {
        assertThat(judge(Files.word("2016-05-01T08:00:00Z", "2016-05-10T08:59:00Z", "15.0000"), RECEIVED, GOOD))
                .isEmpty();
    }

    @Test
    void whatTimeZonesCanExplainIsNotLate() {
        assertThat(judge(Files.word("2016-05-01T08:00:00Z", "2016-05-11T10:59:00Z", "15.0000"), RECEIVED, GOOD))
                .isEmpty();
    }

    @Test
    void savedAfterItWasSentIsTellingOnlyWhenNoInnocentCauseIsLeft() {
        var file = Files.word("2016-05-01T08:00:00Z", "2017-03-27T10:59:00Z", "15.0000");
        var finding = judge(file, RECEIVED, GOOD).getFirst();
        assertThat(finding.weight()).isEqualTo(DocumentFinding.Weight.TELLING);
        assertThat(finding.phrase())
                .isEqualTo(Phrase.of("document.late.modified", "2017-03-27T10:59:00Z", "2016-05-10T09:00:00Z"));
        assertThat(finding.limits()).isEmpty();
        assertThat(finding.excluded())
                .extracting(Phrase::key)
                .containsExactly(
                        "document.excluded.zones",
                        "document.excluded.transit",
                        "document.excluded.clock",
                        "document.excluded.rewriting");
    }

    @Test
    void eachInnocentCauseThatIsLeftKeepsItSlight() {
        var file = Files.word("2016-05-01T08:00:00Z", "2017-03-27T10:59:00Z", "15.0000");
        assertSlight(judge(file, OWN_COPY, GOOD), "document.limit.transit");
        assertSlight(judge(file, RECEIVED, MakerClock.UNKNOWN), "document.limit.clock");
        assertSlight(judge(file, RECEIVED, new MakerClock(40, 1)), "document.limit.clock");
        var packedAgain = Files.office(
                file.properties(),
                new ZipContainer(
                        9,
                        List.of("[Content_Types].xml"),
                        0,
                        LocalDateTime.parse("2016-05-10T09:00:00"),
                        LocalDateTime.parse("2016-05-10T09:00:00"),
                        List.of(20),
                        List.of(),
                        0));
        assertSlight(judge(packedAgain, RECEIVED, GOOD), "document.limit.rewriting");
        var future = Files.word("2016-05-01T08:00:00Z", "2044-03-27T10:59:00Z", "15.0000");
        assertSlight(judge(future, RECEIVED, GOOD), "document.limit.clock");
    }

    private static void assertSlight(List<DocumentFinding> findings, String limit) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(DocumentFinding.Weight.SLIGHT);
            assertThat(finding.limits()).extracting(Phrase::key).containsExactly(limit);
        });
    }

    @Test
    void aDraftBegunLongBeforeItWentOutIsHeldAgainstItsReceipt() {
        Carrier draft = new Carrier(SENT, SENT.plusSeconds(400_000));
        assertThat(judge(Files.word("2016-05-01T08:00:00Z", "2016-05-14T08:00:00Z", "15.0000"), draft, GOOD))
                .isEmpty();
    }

    @Test
    void aProgramThatDidNotExistIsTooNewAndAnOldOneIsNot() {
        Carrier early = new Carrier(Instant.parse("2012-01-10T09:00:00Z"), Instant.parse("2012-01-10T09:00:09Z"));
        assertThat(judge(Files.word("2012-01-01T08:00:00Z", "2012-01-02T08:00:00Z", "16.0000"), early, GOOD))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.weight()).isEqualTo(DocumentFinding.Weight.TELLING);
                    assertThat(finding.phrase().key()).isEqualTo("document.too-new");
                });
        for (String version : List.of("12.0000", "14.0000", "15.0000", "9.9999", "")) {
            assertThat(judge(Files.word("2012-01-01T08:00:00Z", "2012-01-02T08:00:00Z", version), early, GOOD))
                    .as(version)
                    .isEmpty();
        }
    }

    @Test
    void namesAndLanguagesNeverMakeAFinding() {
        var properties =
                Files.properties("2016-05-01T08:00:00Z", "2016-05-10T08:00:00Z", "Brad", "Конструктор", "15.0000");
        var plain = Files.word("2016-05-01T08:00:00Z", "2016-05-10T08:00:00Z", "15.0000");
        var named = new DocumentMetadata.Ooxml(
                "xl",
                properties,
                plain.container(),
                "",
                List.of(),
                List.of(
                        new LanguageHint(LanguageHint.Kind.STYLE_NAME, "Обычный"),
                        new LanguageHint(LanguageHint.Kind.SHEET_NAME, "Лист1")),
                "C:\\Users\\x",
                List.of(),
                false,
                false,
                0);
        assertThat(judge(named, RECEIVED, GOOD)).isEmpty();
        assertThat(DocumentRemarks.of(named))
                .extracting(Phrase::key)
                .contains("document.remark.editor", "document.remark.names", "document.remark.path");
        assertThat(DocumentRemarks.of(named).toString())
                .as("the folder is private")
                .doesNotContain("Users");
    }
}
