package org.isnad.bench.forge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files (ECMA-376) with the metadata that one wants, and messages that carry them. */
final class Papers {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String BOUNDARY = "=_paper";

    private Papers() {}

    /**
     * @param creator who made it
     * @param editor who saved it last
     * @param modified when, ISO 8601
     */
    record Properties(String creator, String editor, String created, String modified) {}

    static byte[] document(String text, Properties properties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\""
                            + " ContentType=\"" + TYPE + ".main+xml\"/></Types>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                            + "<w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
            entry(
                    zip,
                    "docProps/core.xml",
                    "<cp:coreProperties"
                            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
                            + "<dc:creator>" + properties.creator() + "</dc:creator><cp:lastModifiedBy>"
                            + properties.editor()
                            + "</cp:lastModifiedBy><dcterms:created>" + properties.created()
                            + "</dcterms:created><dcterms:modified>"
                            + properties.modified() + "</dcterms:modified></cp:coreProperties>");
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_460_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The letter with its text in front and the paper behind; the same apart from the paper's bytes. */
    static Letter carrying(Letter letter, byte[] paper) {
        String text = Reading.ofLetter(letter)
                .orElse("See the paper.")
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
        String digits = Base64.getMimeEncoder().encodeToString(paper);
        return letter.with("MIME-Version", "1.0")
                .with("Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\"")
                .without("Content-Transfer-Encoding")
                .withBody("--" + BOUNDARY + "\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n" + Phrases.bytes(text) + "\r\n--" + BOUNDARY
                        + "\r\nContent-Type: " + TYPE
                        + "; name=\"budget.docx\"\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=\"budget.docx\"\r\n\r\n" + digits + "\r\n--"
                        + BOUNDARY + "--\r\n");
    }
}
