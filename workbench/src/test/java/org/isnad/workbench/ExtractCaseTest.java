package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.isnad.core.wording.Wording;
import org.isnad.workbench.document.child.MadeDocuments;
import org.isnad.workbench.extract.ExtractOutcome;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.Finding;
import org.isnad.workbench.search.query.ParsedQuery;
import org.isnad.workbench.search.query.QueryParser;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.UnreadableDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a dump to words of its documents that are found, through real children, catalog and index. */
class ExtractCaseTest {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    @TempDir
    Path temp;

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

    private ExtractOutcome extract() {
        return workbench().documents().extract(p -> {}, () -> false);
    }

    private List<SearchOutcome.Line> search(String query) {
        return workbench()
                .search((ParsedQuery) QueryParser.parse(query), 20, 200)
                .lines();
    }

    /** What a search gives, for comparing. */
    private List<String> found(String query) {
        return search(query).stream()
                .map(line -> line.file() == null
                        ? "message"
                        : line.file().locator() + " " + line.snippet().render("[", "]"))
                .toList();
    }

    private static byte[] word(String paragraph, Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="html" ContentType="text/html"/>
                <Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                 Target="word/document.xml"/></Relationships>
                """);
        parts.put("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s\
                </w:t></w:r></w:p></w:body></w:document>
                """.formatted(paragraph));
        parts.putAll(others);
        return MadeDocuments.zipped(parts, EPOCH);
    }

    private void mail(String id, String name, byte[] file) throws IOException {
        Files.writeString(
                dump.resolve(id + ".eml"),
                """
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: Paper %s
                Date: Mon, 3 Apr 2017 10:00:00 +0200
                Message-ID: <%s@movement.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: text/plain

                see the file
                --outer
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --outer--
                """.formatted(id, id, name, name, Base64.getMimeEncoder().encodeToString(file))
                        .replace("\n", "\r\n"),
                StandardCharsets.UTF_8);
    }

    @Test
    void wordsOfAnAttachedDocumentAreFoundWithItsMessage() throws IOException {
        mail("one", "budget.docx", word("The helicopter was paid from the emergency fund", Map.of()));
        ingest();
        assertThat(search("helicopter")).isEmpty();
        ExtractOutcome outcome = extract();
        assertThat(outcome).isEqualTo(new ExtractOutcome(1, 1, 1, 0, 0, true));
        List<SearchOutcome.Line> lines = search("helicopter fund");
        assertThat(lines).hasSize(1);
        SearchOutcome.Line line = lines.getFirst();
        assertThat(line.file()).isNotNull().extracting(ItemRow::name).isEqualTo("budget.docx");
        assertThat(line.carrier()).isNotNull().extracting(m -> m.messageId()).isEqualTo("one@movement.example");
        assertThat(line.snippet().render("[", "]")).contains("[helicopter]");
        assertThat(search("attachment:helicopter")).hasSize(1);
        assertThat(search("body:helicopter")).isEmpty();
        // A document has no date of its own: that of the message that carries it counts. Levels are those of messages
        // alone.
        assertThat(search("helicopter date:2017-04-03")).hasSize(1);
        assertThat(search("helicopter date:2016")).isEmpty();
        assertThat(search("helicopter level:" + line.attachments())).isEmpty();
        assertThat(extract()).isEqualTo(ExtractOutcome.NOTHING_LEFT);
    }

    @Test
    void aPassageOfADocumentIsFoundAndCertified() throws IOException {
        mail("one", "budget.docx", word("The helicopter was paid from the emergency fund of the port", Map.of()));
        ingest();
        extract();
        FindOutcome outcome =
                workbench().find(Wording.of("helicopter was paid from the emergency fund of the port"), 5);
        assertThat(outcome.finding()).isEqualTo(Finding.FOUND);
        assertThat(outcome.searched().unsearched().unread()).isEmpty();
    }

    @Test
    void aLooseDocumentIsOneDocumentOfTheIndexBeforeAndAfter() throws IOException {
        Files.write(dump.resolve("loose.docx"), word("nothing but helicopter", Map.of()));
        ingest();
        assertThat(search("filename:loose")).hasSize(1);
        extract();
        assertThat(search("filename:loose")).hasSize(1);
        assertThat(search("loose helicopter")).hasSize(1);
    }

    @Test
    void theIndexIsMadeAgainFromTheStore() throws IOException {
        mail("one", "budget.docx", word("the helicopter", Map.of()));
        Files.write(dump.resolve("loose.docx"), word("another helicopter", Map.of()));
        ingest();
        extract();
        List<String> before = found("helicopter");
        assertThat(before).hasSize(2);
        workbench().reindex(n -> {});
        assertThat(found("helicopter")).isEqualTo(before);
    }

    @Test
    void aRunThatIsStoppedGoesOnWhereItWas() throws IOException {
        for (int i = 0; i < 40; i++) {
            mail("m" + i, "d.docx", word("the helicopter number " + i, Map.of()));
        }
        ingest();
        AtomicInteger asked = new AtomicInteger();
        ExtractOutcome part = workbench().documents().extract(p -> {}, () -> asked.incrementAndGet() > 1);
        assertThat(part.complete()).isFalse();
        assertThat(part.documents()).isPositive().isLessThan(40);
        ExtractOutcome rest = extract();
        assertThat(rest.complete()).isTrue();
        assertThat(part.documents() + rest.documents()).isEqualTo(40);
        assertThat(workbench()
                        .search((ParsedQuery) QueryParser.parse("helicopter"), 1, 50)
                        .total())
                .isEqualTo(40);
    }

    @Test
    void everyDocumentOfOthersIsReadOrListedWithItsReason() throws IOException {
        Path folder = SharedData.require("documents");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, dump.resolve(file.getFileName().toString()));
            }
        }
        ingest();
        ExtractOutcome outcome = extract();
        List<String> told = new ArrayList<>();
        try (CaseReader reader = workbench().read()) {
            for (UnreadableDocument each : reader.documentTexts().failed(100)) {
                told.add(each.name() + " " + each.cause().key());
            }
        }
        assertThat(told)
                // The PDF asks for a password only of those who want to change it.
                .containsExactly("testWORD_protected_passtika.docx document.failed.encrypted");
        assertThat(outcome.documents()).isGreaterThanOrEqualTo(10);
        assertThat(temp.resolve("case/spool")).isEmptyDirectory();
    }

    @Test
    void bombsAreRecordedAndTheOthersAreRead() throws IOException {
        mail("bomb", "bomb.docx", word("a".repeat(40 << 20), Map.of()));
        mail("one", "budget.docx", word("the helicopter", Map.of()));
        ingest();
        ExtractOutcome outcome = extract();
        assertThat(outcome).isEqualTo(new ExtractOutcome(2, 2, 1, 0, 1, true));
        assertThat(search("helicopter")).hasSize(1);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.documentTexts().failed(9))
                    .extracting(UnreadableDocument::name)
                    .containsExactly("bomb.docx");
        }
    }
}
