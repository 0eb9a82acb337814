package org.isnad.workbench.document.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Documents made here, by the libraries that others use or by hand. */
public final class MadeDocuments {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private MadeDocuments() {}

    /** The parts of a text document as Word has them. */
    public static Map<String, String> word(String created, String modified, String creator, String editor) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", "<Relationships/>");
        parts.put("word/document.xml", "<w:document xmlns:w='w'/>");
        parts.put(
                "word/settings.xml",
                "<w:settings xmlns:w='w'><w:rsids><w:rsidRoot w:val='00A77427'/><w:rsid w:val='00A77427'/>"
                        + "<w:rsid w:val='00B12345'/></w:rsids><w:themeFontLang w:val='fr-FR'/></w:settings>");
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:creator>" + creator
                        + "</dc:creator><cp:lastModifiedBy>" + editor
                        + "</cp:lastModifiedBy><cp:revision>7</cp:revision>"
                        + "<dcterms:created>" + created + "</dcterms:created><dcterms:modified>" + modified
                        + "</dcterms:modified></cp:coreProperties>");
        parts.put(
                "docProps/app.xml",
                "<Properties><Template>Normal.dotm</Template><TotalTime>42</TotalTime>"
                        + "<Application>Microsoft Office Word</Application><Company>ACME</Company>"
                        + "<AppVersion>14.0000</AppVersion></Properties>");
        return parts;
    }

    /** @param time of every entry; null for the one that Office writes */
    public static byte[] zipped(Map<String, String> parts, LocalDateTime time) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] word(String created, String modified) {
        return zipped(word(created, modified, "Salma", "Salma"), EPOCH);
    }

    static byte[] openText() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "meta.xml",
                "<o:document-meta xmlns:o='o' xmlns:m='m' xmlns:dc='d'><o:meta><m:initial-creator>سلمى</m:initial-creator>"
                        + "<dc:creator>Karim</dc:creator><m:creation-date>2015-02-03T10:11:12</m:creation-date>"
                        + "<dc:date>2015-02-04T10:11:12.5</dc:date><m:generator>LibreOffice/4.3.3.2$Linux</m:generator>"
                        + "<m:editing-cycles>3</m:editing-cycles><m:editing-duration>PT1H2M3S</m:editing-duration>"
                        + "<dc:language>ar</dc:language></o:meta></o:document-meta>");
        return zipped(parts, LocalDateTime.of(2015, 2, 4, 10, 11, 12));
    }

    // POI speaks in dates of this kind.
    @SuppressWarnings("JavaUtilDate")
    static byte[] oldSheet(Instant created, Instant saved) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Feuil1");
            book.createInformationProperties();
            var summary = book.getSummaryInformation();
            summary.setAuthor("Hélène");
            summary.setLastAuthor("Конструктор");
            summary.setCreateDateTime(Date.from(created));
            summary.setLastSaveDateTime(Date.from(saved));
            summary.setApplicationName("Microsoft Excel");
            summary.setEditTime(600_000_000L * 5);
            book.getDocumentSummaryInformation().setCompany("ACME");
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** With XMP that names another author. */
    static byte[] pdf(Calendar created) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Salma");
            document.getDocumentInformation().setProducer("LibreOffice 5.1");
            document.getDocumentInformation().setCreationDate(created);
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(("<x:xmpmeta xmlns:x='x' xmlns:rdf='r' xmlns:xmp='p' xmlns:dc='d' xmlns:m='m'"
                            + " xmlns:e='e'><rdf:RDF><rdf:Description xmp:CreatorTool='Writer'"
                            + " xmp:ModifyDate='2016-03-04T05:06:07+01:00'><dc:creator><rdf:Seq><rdf:li>Karim</rdf:li>"
                            + "</rdf:Seq></dc:creator><m:History><rdf:Seq><rdf:li e:action='saved'"
                            + " e:when='2016-03-04T05:06:08Z' e:softwareAgent='X'/></rdf:Seq></m:History>"
                            + "</rdf:Description></rdf:RDF></x:xmpmeta>")
                    .getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Saved on top of what is there, as a form that is filled in. */
    static byte[] savedOnTop(byte[] pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setAuthor("Karim");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
        }
        return bytes.toByteArray();
    }

    /** One page with a line of text, and the same with another line saved on top. */
    static byte[] lines(String first, String... onTop) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            line(document, page, first);
            document.save(bytes);
        }
        for (String line : onTop) {
            byte[] before = bytes.toByteArray();
            bytes.reset();
            try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(before)) {
                PDPage page = document.getPage(0);
                line(document, page, line);
                page.getCOSObject().setNeedToBeUpdated(true);
                page.getResources().getCOSObject().setNeedToBeUpdated(true);
                document.saveIncremental(bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static void line(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }

    static byte[] rtf() {
        return ("{\\rtf1\\ansi\\ansicpg1251\\deff0\\deflang1049{\\info{\\author \\'c8\\'e2\\'e0\\'ed}{\\operator Salma}"
                        + "{\\creatim\\yr2016\\mo6\\dy15\\hr13\\min38}{\\revtim\\yr2016\\mo6\\dy15\\hr14\\min1}\\version2"
                        + "\\edmins4}{\\*\\generator Msftedit 5.41;}{\\*\\rsidtbl \\rsid1191821\\rsid2}"
                        + "text of the document {\\b bold}}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A part that unpacks to {@code megabytes} of blanks. */
    public static byte[] bomb(int megabytes) {
        Map<String, String> parts = word("2016-01-01T00:00:00Z", "2016-01-01T00:00:00Z", "a", "b");
        char[] blanks = new char[megabytes << 20];
        Arrays.fill(blanks, ' ');
        parts.put("docProps/custom.xml", "<Properties>" + new String(blanks) + "</Properties>");
        return zipped(parts, EPOCH);
    }
}
