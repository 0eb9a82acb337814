package org.isnad.workbench.document.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.isnad.core.document.DocumentMetadata;
import org.isnad.core.document.DocumentReading;
import org.isnad.core.document.DocumentRemarks;
import org.isnad.core.document.DocumentTime;
import org.isnad.core.document.LanguageHint;
import org.isnad.core.document.RevisedText;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.document.RecordJson;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {
    private static final Instant MADE = Instant.parse("2016-02-03T04:05:06Z");

    private static DocumentMetadata read(byte[] file) {
        DocumentReading reading = MetadataReader.read(file);
        assertThat(reading.defects()).isEmpty();
        return reading.metadata();
    }

    @Test
    void readsOfficeOpenXml() {
        assertThat(read(MadeDocuments.word("2016-02-03T04:05:06Z", "2016-02-04T00:00:00Z")))
                .isInstanceOfSatisfying(DocumentMetadata.Ooxml.class, word -> {
                    assertThat(word.family()).isEqualTo("docx");
                    assertThat(word.properties().created())
                            .isEqualTo(new DocumentTime(
                                    "2016-02-03T04:05:06Z", LocalDateTime.parse("2016-02-03T04:05:06"), 0));
                    assertThat(word.properties().revision()).isEqualTo("7");
                    assertThat(word.properties().editingMinutes()).isEqualTo(42L);
                    assertThat(word.properties().application()).isEqualTo("Microsoft Office Word");
                    assertThat(word.properties().version()).isEqualTo("14.0000");
                    assertThat(word.rsidRoot()).isEqualTo("00A77427");
                    assertThat(word.rsids()).containsExactly("00A77427", "00B12345");
                    assertThat(word.languages())
                            .containsExactly(new LanguageHint(LanguageHint.Kind.DEFAULT_LANGUAGE, "fr-FR"));
                    assertThat(word.container().first()).startsWith("[Content_Types].xml", "_rels/.rels");
                    assertThat(word.container().allAtEpoch()).isTrue();
                });
    }

    @Test
    void seesThatOfficePackedNothingOfThis() {
        var time = LocalDateTime.of(2017, 3, 27, 9, 1, 2);
        var again = read(MadeDocuments.zipped(
                MadeDocuments.word("2016-02-03T04:05:06Z", "2016-02-04T00:00:00Z", "a", "b"), time));
        assertThat(again.packed()).isEqualTo(time);
        assertThat(DocumentRemarks.of(again)).extracting(Phrase::key).contains("document.container.not-office");
    }

    @Test
    void readsOpenDocument() {
        assertThat(read(MadeDocuments.openText())).isInstanceOfSatisfying(DocumentMetadata.Odf.class, text -> {
            assertThat(text.properties().creator()).isEqualTo("سلمى");
            assertThat(text.properties().lastModifiedBy()).isEqualTo("Karim");
            assertThat(text.properties().editingMinutes()).isEqualTo(62L);
            assertThat(text.properties().modified())
                    .isEqualTo(new DocumentTime(
                            "2015-02-04T10:11:12.5", LocalDateTime.parse("2015-02-04T10:11:12"), null));
        });
    }

    @Test
    void readsCompoundFiles() throws IOException {
        assertThat(read(MadeDocuments.oldSheet(MADE, MADE.plusSeconds(60))))
                .isInstanceOfSatisfying(DocumentMetadata.Ole2.class, sheet -> {
                    assertThat(sheet.part()).isEqualTo("Workbook");
                    assertThat(sheet.properties().created()).isEqualTo(DocumentTime.utc(MADE));
                    assertThat(sheet.properties().lastModifiedBy()).isEqualTo("Конструктор");
                    assertThat(sheet.properties().editingMinutes()).isEqualTo(5L);
                    assertThat(sheet.properties().company()).isEqualTo("ACME");
                });
    }

    @Test
    void readsPdfAndCountsItsRevisions() throws IOException {
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+2"));
        made.setTimeInMillis(MADE.toEpochMilli());
        byte[] once = MadeDocuments.pdf(made);
        assertThat(read(once)).isInstanceOfSatisfying(DocumentMetadata.Pdf.class, pdf -> {
            assertThat(pdf.properties().created())
                    .extracting(DocumentTime::instant)
                    .isEqualTo(MADE);
            assertThat(pdf.properties().creator()).isEqualTo("Salma");
            assertThat(pdf.ids()).hasSize(2);
            assertThat(pdf.revisions()).isEqualTo(1);
            assertThat(pdf.xmp()).isNotNull().satisfies(xmp -> {
                assertThat(xmp.creator()).isEqualTo("Karim");
                assertThat(xmp.history()).extracting(step -> step.action()).containsExactly("saved");
            });
            assertThat(DocumentRemarks.of(pdf)).contains(Phrase.of("document.remark.two-authors", "Salma", "Karim"));
        });
        assertThat(read(MadeDocuments.savedOnTop(once))).isInstanceOfSatisfying(DocumentMetadata.Pdf.class, pdf -> {
            assertThat(pdf.revisions()).isEqualTo(2);
            assertThat(pdf.endMarkers()).isEqualTo(2);
            assertThat(pdf.properties().creator()).isEqualTo("Karim");
        });
    }

    @Test
    void theFirstRevisionOfAPdfIsHeldBesideTheLast() throws IOException {
        byte[] altered = MadeDocuments.lines("We pay forty thousand euros", "We pay ninety thousand euros");
        assertThat(read(altered)).isInstanceOfSatisfying(DocumentMetadata.Pdf.class, pdf -> {
            assertThat(pdf.revisions()).isEqualTo(2);
            assertThat(pdf.revised()).isEqualTo(new RevisedText(1, List.of(new RevisedText.Change("forty", "ninety"))));
            assertThat(DocumentRemarks.of(pdf))
                    .contains(
                            Phrase.of("document.remark.revised", 1),
                            Phrase.of("document.remark.revised-replaced", "forty", "ninety"));
        });
        byte[] stamped = MadeDocuments.lines("We pay forty thousand euros", "We pay forty thousand euros");
        assertThat(read(stamped))
                .isInstanceOfSatisfying(
                        DocumentMetadata.Pdf.class,
                        pdf -> assertThat(DocumentRemarks.of(pdf))
                                .contains(Phrase.of("document.remark.revised-alike")));
        assertThat(read(MadeDocuments.lines("We pay forty thousand euros")))
                .isInstanceOfSatisfying(
                        DocumentMetadata.Pdf.class,
                        pdf -> assertThat(pdf.revised()).isNull());
    }

    @Test
    void bytesBehindWhatIsSignedAreCounted() {
        String range = "/ByteRange [0 10 20 30]";
        byte[] whole = (range + " ".repeat(50 - range.length())).getBytes(StandardCharsets.US_ASCII);
        assertThat(PdfRevisions.behindSignatures(whole)).isZero();
        assertThat(PdfRevisions.behindSignatures(Arrays.copyOf(whole, 57))).isEqualTo(7);
        assertThat(PdfRevisions.behindSignatures("%PDF-1.4 /ByteRange [0 1".getBytes(StandardCharsets.US_ASCII)))
                .isZero();
    }

    @Test
    void readsRichText() {
        assertThat(read(MadeDocuments.rtf())).isInstanceOfSatisfying(DocumentMetadata.Rtf.class, text -> {
            assertThat(text.properties().creator()).isEqualTo("Иван");
            assertThat(text.properties().lastModifiedBy()).isEqualTo("Salma");
            assertThat(text.properties().modified())
                    .isEqualTo(DocumentTime.local(LocalDateTime.of(2016, 6, 15, 14, 1)));
            assertThat(text.properties().application()).isEqualTo("Msftedit 5.41");
            assertThat(text.languages())
                    .containsExactly(
                            new LanguageHint(LanguageHint.Kind.CODE_PAGE, "1251"),
                            new LanguageHint(LanguageHint.Kind.DEFAULT_LANGUAGE, "1049"));
            assertThat(text.rsids()).containsExactly("00000002", "00122F8D");
        });
    }

    @Test
    void metadataComeThroughJsonAsTheyWere() throws Exception {
        for (byte[] file : List.of(
                MadeDocuments.word("2016-02-03T04:05:06Z", "2016-02-04T00:00:00Z"),
                MadeDocuments.openText(),
                MadeDocuments.rtf(),
                MadeDocuments.pdf(Calendar.getInstance()),
                new byte[] {1, 2, 3})) {
            DocumentReading reading = MetadataReader.read(file);
            assertThat(RecordJson.read(RecordJson.write(reading), DocumentReading.class))
                    .isEqualTo(reading);
        }
    }

    @Test
    void anEntityIsNotResolvedAndTheRestIsRead() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "do not tell");
        Map<String, String> parts = MadeDocuments.word("2016-02-03T04:05:06Z", "2016-02-04T00:00:00Z", "a", "b");
        parts.put(
                "docProps/core.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'><!ENTITY a 'aaaaaaaaaa'>"
                        + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x><creator>&e;&b;</creator></x>");
        DocumentReading reading = MetadataReader.read(MadeDocuments.zipped(parts, LocalDateTime.of(1980, 1, 1, 0, 0)));
        assertThat(reading.toString()).doesNotContain("do not tell").doesNotContain("aaaaaaaaaa");
        assertThat(reading.metadata().properties().version()).isEqualTo("14.0000");
        Files.delete(secret);
    }

    @Test
    void aBombIsADefectOfItsPart() {
        DocumentReading reading = MetadataReader.read(MadeDocuments.bomb(70));
        assertThat(reading.defects())
                .extracting(Defect::phrase)
                .containsExactly(Phrase.of("document.defect.part", "docProps/custom.xml", "XMLStreamException"));
        assertThat(reading.metadata().properties().lastModifiedBy()).isEqualTo("b");
    }

    @Test
    void deepNestingIsADefect() {
        Map<String, String> parts = MadeDocuments.word("2016-02-03T04:05:06Z", "2016-02-04T00:00:00Z", "a", "b");
        parts.put("docProps/custom.xml", "<a>".repeat(10_000) + "</a>".repeat(10_000));
        DocumentReading reading = MetadataReader.read(MadeDocuments.zipped(parts, LocalDateTime.of(1980, 1, 1, 0, 0)));
        assertThat(reading.defects()).hasSize(1);
        assertThat(((DocumentMetadata.Rtf) MetadataReader.read(("{\\rtf1" + "{".repeat(100_000))
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                                .metadata())
                        .properties()
                        .creator())
                .isEmpty();
    }
}
