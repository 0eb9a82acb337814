package org.isnad.workbench.sample.papers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents in the manner of ECMA-376: the parts that every reader asks for, and the metadata. */
final class Office {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String DOCUMENT_NAMESPACES = "http://schemas.openxmlformats.org/";
    private static final String RELATIONSHIPS = DOCUMENT_NAMESPACES + "package/2006/relationships";
    private static final String OFFICE = DOCUMENT_NAMESPACES + "officeDocument/2006/relationships";

    private Office() {}

    /** Who made it and who saved it when; times as in ISO 8601. */
    record Properties(String title, String creator, String created, String modifiedBy, String modified) {}

    static byte[] text(String text, Properties properties, byte[] picture) {
        String paragraphs = text.lines()
                .map(line -> "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(line) + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        String document = XML + "<w:document xmlns:w=\"" + DOCUMENT_NAMESPACES + "wordprocessingml/2006/main\"><w:body>"
                + paragraphs + "</w:body></w:document>";
        return packed(
                "word/document.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                document,
                properties,
                new StoredZip(),
                "word/media/image1.png",
                picture);
    }

    static byte[] sheet(List<List<String>> rows, Properties properties, byte[] picture) {
        String cells = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>")
                        .collect(Collectors.joining()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        list -> IntStream.range(0, list.size())
                                .mapToObj(i -> "<row r=\"" + (i + 1) + "\">" + list.get(i) + "</row>")
                                .collect(Collectors.joining())));
        String main = DOCUMENT_NAMESPACES + "spreadsheetml/2006/main";
        StoredZip zip = new StoredZip()
                .add("xl/_rels/workbook.xml.rels", relations("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml"))
                .add(
                        "xl/worksheets/sheet1.xml",
                        XML + "<worksheet xmlns=\"" + main + "\"><sheetData>" + cells + "</sheetData></worksheet>");
        String workbook = XML + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"Feuille1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        return packed(
                "xl/workbook.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                workbook,
                properties,
                zip,
                "xl/media/image1.png",
                picture);
    }

    private static byte[] packed(
            String mainPart,
            String mainType,
            String main,
            Properties properties,
            StoredZip zip,
            String pictureName,
            byte[] picture) {
        String types = XML + "<Types xmlns=\"" + DOCUMENT_NAMESPACES + "package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Override PartName=\"/" + mainPart + "\" ContentType=\"" + mainType + "\"/>"
                + "<Override PartName=\"/docProps/core.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
        String roots = XML + "<Relationships xmlns=\"" + RELATIONSHIPS + "\">"
                + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"" + mainPart + "\"/>"
                + "<Relationship Id=\"rId2\" Type=\"" + RELATIONSHIPS
                + "/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
        return zip.add("[Content_Types].xml", types)
                .add("_rels/.rels", roots)
                .add(mainPart, main)
                .add("docProps/core.xml", core(properties))
                .add(pictureName, picture)
                .bytes();
    }

    private static String relations(String id, String type, String target) {
        return XML + "<Relationships xmlns=\"" + RELATIONSHIPS + "\"><Relationship Id=\"" + id + "\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String core(Properties properties) {
        return XML + "<cp:coreProperties xmlns:cp=\"" + DOCUMENT_NAMESPACES
                + "package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escaped(properties.title())
                + "</dc:title><dc:creator>" + escaped(properties.creator()) + "</dc:creator><cp:lastModifiedBy>"
                + escaped(properties.modifiedBy()) + "</cp:lastModifiedBy><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + properties.created() + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
                + properties.modified() + "</dcterms:modified></cp:coreProperties>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
