package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.ingest.IngestLimits;
import org.isnad.workbench.ingest.Passwords;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemKind;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.ItemStatus;
import org.isnad.workbench.store.UnreadableDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in documents, and in what lies in them, and behind passwords. */
class InnerFamilyTest {
    @TempDir
    private Path temp;

    private Path dump;

    @BeforeEach
    void makeFolder() throws IOException {
        dump = Files.createDirectories(temp.resolve("dump"));
    }

    private Workbench workbench() {
        return Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
    }

    private void ingest() {
        workbench().ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
    }

    private ExtractOutcome extract(String... passwords) {
        return workbench().documents().extract(new Passwords(List.of(passwords)), p -> {}, () -> false);
    }

    private long found(String query) {
        return workbench()
                .search((ParsedQuery) QueryParser.parse(query), 20, 200)
                .total();
    }

    private List<ItemRow> items() {
        List<ItemRow> items = new ArrayList<>();
        try (CaseReader reader = workbench().read()) {
            Deque<Long> parents = new ArrayDeque<>(List.of(0L));
            while (!parents.isEmpty()) {
                for (ItemRow row : reader.items().children(parents.pop())) {
                    items.add(row);
                    parents.push(row.id());
                }
            }
        }
        return items;
    }

    private List<String> locked() {
        try (CaseReader reader = workbench().read()) {
            return reader.documentTexts().failed(9).stream()
                    .map(UnreadableDocument::name)
                    .toList();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatLiesInADocumentAndOpensIsTakenIn() throws IOException {
        byte[] letter = utf8("""
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: The orchard
                Date: Mon, 3 Apr 2017 10:00:00 +0200
                Message-ID: <orchard@movement.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                the pears are counted
                --b
                Content-Type: application/octet-stream; name="n.csv"
                Content-Disposition: attachment; filename="n.csv"

                pears;12
                --b--
                """.replace("\n", "\r\n"));
        Map<String, byte[]> packed = new LinkedHashMap<>();
        packed.put("deep.docx", MadeWord.of("a quince in a zip in a document", Map.of()));
        packed.put("note.txt", utf8("a medlar in a zip in a document"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("letter.eml", letter);
        files.put("box.zip", MadeWord.zipped(packed));
        Files.write(dump.resolve("outer.docx"), MadeWord.of("the helicopter", files));
        ingest();
        assertThat(extract().complete()).isTrue();
        assertThat(found("pears")).isEqualTo(1);
        assertThat(found("quince")).isEqualTo(1);
        assertThat(found("medlar")).isEqualTo(1);
        List<ItemRow> all = items();
        assertThat(all).allMatch(item -> item.status() == ItemStatus.EMITTED);
        assertThat(all)
                .filteredOn(item -> item.kind() == ItemKind.MESSAGE)
                .singleElement()
                .satisfies(message -> assertThat(message.locator().text()).endsWith("outer.docx!/letter.eml!/#1"));
        assertThat(all)
                .anyMatch(item ->
                        item.kind() == ItemKind.ATTACHMENT && item.name().equals("n.csv"));
        assertThat(all).anyMatch(item -> item.locator().text().endsWith("box.zip!/deep.docx"));
        assertThat(extract()).isEqualTo(ExtractOutcome.NOTHING_LEFT);
        extract("any password");
        assertThat(items()).isEqualTo(all);
    }

    @Test
    void lockedDocumentsAreReadOnceThereIsAPassword() throws IOException {
        Files.write(dump.resolve("locked.pdf"), lockedPdf());
        Files.write(dump.resolve("locked.xls"), lockedSheet());
        Files.write(dump.resolve("open.docx"), MadeWord.of("the helicopter", Map.of()));
        ingest();
        extract();
        assertThat(locked()).containsExactly("locked.pdf", "locked.xls");
        extract("wrong");
        assertThat(locked()).containsExactly("locked.pdf", "locked.xls");
        extract("wrong", "pear tree");
        assertThat(locked()).isEmpty();
        assertThat(found("helicopter")).isEqualTo(3);
        List<ItemRow> all = items();
        extract("pear tree");
        assertThat(items()).isEqualTo(all);
        assertThat(found("helicopter")).isEqualTo(3);
        assertThat(found("type:file")).isEqualTo(3);
    }

    @Test
    void aLockedDocumentOfOthersIsRead() throws IOException {
        String name = "testWORD_protected_passtika.docx";
        Files.copy(SharedData.require("documents").resolve(name), dump.resolve(name));
        ingest();
        extract();
        assertThat(locked()).containsExactly(name);
        extract("tika");
        assertThat(locked()).isEmpty();
        assertThat(found("type:file")).isEqualTo(1);
    }

    @Test
    void documentsInOneAnotherEndWithADefect() throws IOException {
        byte[] document = MadeWord.of("the innermost", Map.of());
        for (int i = 0; i < 50; i++) {
            document = MadeWord.of("level " + i, Map.of("inner.docx", document));
        }
        Files.write(dump.resolve("nested.docx"), document);
        ingest();
        assertThat(extract().complete()).isTrue();
        List<ItemRow> all = items();
        assertThat(all).allMatch(item -> item.locator().depth() <= IngestLimits.DEPTH);
        assertThat(all).anyMatch(item -> item.locator().depth() == IngestLimits.DEPTH);
        try (CaseReader reader = workbench().read()) {
            assertThat(all)
                    .flatExtracting(item -> reader.items().defects(item.id()))
                    .extracting(defect -> defect.phrase().key())
                    .containsExactly("ingest.limit.depth");
        }
        assertThat(extract()).isEqualTo(ExtractOutcome.NOTHING_LEFT);
    }

    private static byte[] lockedPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("a helicopter behind a password");
                content.endText();
            }
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("pear tree", "pear tree", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] lockedSheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("pear tree");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("another helicopter");
            book.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }
}
