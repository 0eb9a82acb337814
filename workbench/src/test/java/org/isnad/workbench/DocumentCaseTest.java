package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.isnad.core.document.SideLabel;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.document.child.MadeDocuments;
import org.isnad.workbench.publish.DocumentListing;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a dump to what is said of its documents, through real children and a real catalog. */
class DocumentCaseTest {
    private static final String MADE = "2012-01-01T08:00:00Z";
    private static final String SENT = "Mon, 3 Apr 2017 10:00:00 +0200";

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

    private void examine() {
        assertThat(workbench().examineAll(p -> {}, () -> false).complete()).isTrue();
    }

    private DocumentListing documents() {
        return workbench().documents().list(null, document -> true);
    }

    private void mail(String id, byte[] file) throws IOException {
        Files.writeString(dump.resolve(id + ".eml"), """
                Received: from out.movement.example by in.paper.example; Mon, 3 Apr 2017 10:00:05 +0200
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: Paper %s
                Date: %s
                Message-ID: <%s@movement.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: text/plain

                see the file
                --outer
                Content-Type: application/octet-stream; name="paper.bin"
                Content-Disposition: attachment; filename="paper.bin"
                Content-Transfer-Encoding: base64

                %s
                --outer--
                """.formatted(
                        id, SENT, id, Base64.getMimeEncoder().encodeToString(file)));
    }

    private List<Evidence> noticed(String id) {
        try (CaseReader reader = workbench().read()) {
            StoredMessage message =
                    reader.messages().byMessageId(id + "@movement.example").getFirst();
            return reader.noticed().of(message.number()).stream()
                    .filter(evidence -> evidence.signal().equals("document"))
                    .toList();
        }
    }

    /** All but the stated date, of which the clocks of the same pass speak. */
    private Map<Claim, Level> claims(String id) {
        StoredMessage message = workbench().find(id + "@movement.example").getFirst();
        Map<Claim, Level> claims = new EnumMap<>(
                workbench().examine(message).orElseThrow().verdict().claims());
        assertThat(claims.remove(Claim.STATED_DATE)).isNotIn(Level.SUSPICIOUS, Level.CONTRADICTED);
        return claims;
    }

    @Test
    void aFileSavedAfterItWasSentIsEvidenceAboutTheAttachmentsAlone() throws IOException {
        mail("late", MadeDocuments.word(MADE, "2017-09-01T08:00:00Z"));
        for (int i = 0; i < 3; i++) {
            mail("good" + i, MadeDocuments.word(MADE, "2017-04-03T07:0%d:00Z".formatted(i)));
        }
        ingest();
        Map<Claim, Level> before = claims("late");
        examine();
        assertThat(noticed("late")).singleElement().satisfies(evidence -> {
            assertThat(evidence.claim()).isEqualTo(Claim.ATTACHMENTS);
            assertThat(evidence.bearing()).isEqualTo(Bearing.AGAINST);
            assertThat(evidence.phrase().key()).isEqualTo("document.late.modified");
            assertThat(evidence.spans()).as("Date and the attachment").hasSize(2);
            assertThat(evidence.limits()).isEmpty();
        });
        assertThat(noticed("good1")).isEmpty();
        Map<Claim, Level> after = claims("late");
        assertThat(after.get(Claim.ATTACHMENTS)).isEqualTo(Level.SUSPICIOUS);
        for (Claim claim : Claim.values()) {
            if (claim != Claim.ATTACHMENTS) {
                assertThat(after.get(claim)).as(claim.name()).isEqualTo(before.get(claim));
            }
        }
    }

    @Test
    void aNameInOtherLettersLowersNothing() throws IOException {
        mail("named", Files.readAllBytes(SharedData.require("documents/54206.xlsx")));
        ingest();
        Map<Claim, Level> before = claims("named");
        examine();
        assertThat(documents().documents())
                .singleElement()
                .satisfies(
                        document -> assertThat(document.stored().row().editor()).matches(".*\\p{IsCyrillic}.*"));
        assertThat(noticed("named")).isEmpty();
        assertThat(claims("named")).isEqualTo(before);
    }

    @Test
    void aLooseFileIsWhatItsCarrierMakesOfIt() throws IOException {
        byte[] carried = MadeDocuments.word(MADE, "2017-04-01T08:00:00Z");
        mail("carrier", carried);
        Files.write(dump.resolve("carried.docx"), carried);
        Files.write(dump.resolve("loose.docx"), MadeDocuments.word(MADE, "2017-04-02T08:00:00Z"));
        Files.writeString(dump.resolve("note.txt"), "no document\n", StandardCharsets.UTF_8);
        ingest();
        examine();
        List<ListedDocument> documents = documents().documents();
        assertThat(documents).hasSize(2);
        ListedDocument withCarrier = documents.stream()
                .filter(document -> !document.carriers().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(withCarrier.labels()).isEmpty();
        assertThat(withCarrier.asSent())
                .as("an unsigned carrier proves nothing")
                .isEqualTo(Level.UNDECIDED);
        assertThat(documents)
                .filteredOn(document -> document.labels().contains(SideLabel.NOT_CARRIED))
                .singleElement()
                .satisfies(document -> assertThat(document.asSent()).isEqualTo(Level.UNDECIDED));
    }

    @Test
    void filesSavedAgainInABurstKeepTheirLevelAndGetALabel() throws IOException {
        for (int i = 0; i < 6; i++) {
            mail("burst" + i, MadeDocuments.word(MADE, "2017-03-27T09:0%d:30Z".formatted(i)));
        }
        ingest();
        Map<Claim, Level> before = claims("burst3");
        examine();
        DocumentListing listing = workbench().documents().list(Instant.parse("2017-03-20T00:00:00Z"), document -> true);
        assertThat(listing.bursts())
                .singleElement()
                .satisfies(burst -> assertThat(burst.files()).hasSize(6));
        assertThat(listing.documents())
                .allSatisfy(document -> assertThat(document.labels())
                        .containsExactly(SideLabel.RESAVED_AFTER_THEFT, SideLabel.RESAVED_TOGETHER));
        assertThat(claims("burst3")).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsListedWithItsReasonAndASecondRunReadsNothingAgain() throws IOException {
        byte[] whole = MadeDocuments.word(MADE, "2017-04-01T08:00:00Z");
        Files.write(dump.resolve("cut.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.write(dump.resolve("whole.docx"), whole);
        ingest();
        examine();
        assertThat(documents().documents()).as("the whole one").hasSize(1);
        AtomicBoolean again = new AtomicBoolean();
        workbench()
                .examineAll(
                        progress -> again.set(again.get() || progress.stage().equals("documents")), () -> false);
        assertThat(again).as("read again").isFalse();
    }
}
