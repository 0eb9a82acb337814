package org.isnad.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.document.child.MadeDocuments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents made to use up whoever reads them: each ends as a record, and the next document is read. Real child processes. */
class BadDocumentsTest {
    private static final int OBJECTS = 1_000_000;
    private static final ChildLimits HASTY = new ChildLimits(512, Duration.ofSeconds(20), 64L << 20);
    private static final byte[] WORD = MadeDocuments.word("2016-02-03T04:05:06Z", "2016-02-04T00:00:00Z");

    private static DocumentChild child;

    @BeforeAll
    static void start() {
        child = new DocumentChild(ChildLimits.TEXT);
    }

    @AfterAll
    static void end() {
        child.close();
    }

    private static void goesOn() {
        assertThat(child.read(Work.TEXT, WORD)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void aPdfOfAMillionObjects() throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        int[] offsets = new int[OBJECTS + 1];
        for (int i = 1; i <= OBJECTS; i++) {
            offsets[i] = pdf.length();
            pdf.append(i).append(" 0 obj\n");
            switch (i) {
                case 1 -> pdf.append("<</Type/Catalog/Pages 2 0 R>>");
                case 2 -> pdf.append("<</Type/Pages/Kids[3 0 R]/Count 1>>");
                case 3 -> pdf.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>");
                default -> pdf.append("<</Next ").append(i % OBJECTS + 1).append(" 0 R>>");
            }
            pdf.append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(OBJECTS + 1).append("\n0000000000 65535 f \n");
        for (int i = 1; i <= OBJECTS; i++) {
            String offset = String.valueOf(offsets[i]);
            pdf.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
        }
        pdf.append("trailer\n<</Root 1 0 R/Size ").append(OBJECTS + 1).append(">>\nstartxref\n");
        pdf.append(table).append("\n%%EOF\n");
        byte[] file = pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
        try (DocumentChild hasty = new DocumentChild(HASTY)) {
            switch (hasty.read(Work.TEXT, file)) {
                case Outcome.Read<TextDocument> read ->
                    assertThat(read.reading().reading().text()).isBlank();
                case Outcome.Failed<TextDocument> failed ->
                    assertThat(failed.cause().key()).isIn("document.failed.time", "document.failed.memory");
            }
            assertThat(hasty.read(Work.TEXT, WORD)).isInstanceOf(Outcome.Read.class);
        }
    }

    @Test
    void aPictureOfTenThousandMillionPixelsOnAPage() {
        byte[] pdf = """
                %PDF-1.4
                1 0 obj
                <</Type/Catalog/Pages 2 0 R>>
                endobj
                2 0 obj
                <</Type/Pages/Kids[3 0 R]/Count 1>>
                endobj
                3 0 obj
                <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>
                endobj
                4 0 obj
                <</Length 22>>
                stream
                99 0 0 99 0 0 cm /I Do
                endstream
                endobj
                5 0 obj
                <</Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceGray/Length 3>>
                stream
                abc
                endstream
                endobj
                trailer
                <</Root 1 0 R/Size 6>>
                %%EOF
                """.getBytes(StandardCharsets.ISO_8859_1);
        Outcome<PagesDocument> outcome = child.read(Work.PAGES, pdf);
        assertThat(outcome)
                .isEqualTo(new Outcome.Failed<>(
                        Phrase.of("document.failed.memory", ChildLimits.TEXT.heapMegabytes()), true));
        goesOn();
    }

    @Test
    void aPartThatUnpacksToAGigabyte() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """);
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                     Target="word/document.xml"/></Relationships>
                    """);
            part(zip, "word/_rels/document.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
                     Target="media/image1.png"/></Relationships>
                    """);
            part(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                    <w:t>helicopter</w:t></w:r></w:p></w:body></w:document>
                    """);
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
        }
        Outcome<TextDocument> outcome = child.read(Work.TEXT, bytes.toByteArray());
        TextDocument read = ((Outcome.Read<TextDocument>) outcome).reading();
        assertThat(read.reading().text()).contains("helicopter");
        assertThat(read.files()).isEmpty();
        assertThat(read.reading().defects()).containsExactly(Defect.of("document.defect.inner-files", 1L));
        goesOn();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
