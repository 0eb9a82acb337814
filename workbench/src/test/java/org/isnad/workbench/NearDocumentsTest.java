package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.wording.Edit;
import org.isnad.workbench.publish.ListedDocument;
import org.isnad.workbench.publish.NearDocuments;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that was sent, beside a loose one with another sum: found through readers, sketches and the word diff. */
class NearDocumentsTest {
    private static final String TEXT =
            "The company pays the sum of forty thousand euros on the first day of every quarter to"
                    + " the account named in the annex, and both sides keep silent about it towards everybody else.";

    @TempDir
    Path temp;

    private Workbench workbench;

    @BeforeEach
    void examined() throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        Files.writeString(dump.resolve("letter.eml"), carrying(rtf(TEXT)));
        Files.writeString(dump.resolve("found.rtf"), rtf(TEXT.replace("forty", "ninety")));
        Files.writeString(dump.resolve("again.rtf"), rtf("\\b " + TEXT));
        Files.writeString(
                dump.resolve("lunch.rtf"),
                rtf("Lunch is at noon in the small room on the second floor today"
                        + " and tomorrow, bring your own cups and leave the window open please."));
        workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
        workbench.documents().extract(p -> {}, () -> false);
        assertThat(workbench.examineAll(progress -> {}, () -> false).complete()).isTrue();
    }

    private static String rtf(String text) {
        return "{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Arial;}}\\f0 " + text + "\\par}";
    }

    private static String carrying(String file) {
        return """
                From: Nour <nour@movement.example>
                To: Press <press@paper.example>
                Subject: contract
                Date: Wed, 5 Apr 2017 09:00:00 +0200
                Message-ID: <contract@movement.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=xx

                --xx

                as agreed
                --xx
                Content-Type: application/rtf; name=contract.rtf
                Content-Disposition: attachment; filename=contract.rtf
                Content-Transfer-Encoding: base64

                %s
                --xx--
                """.formatted(Base64.getMimeEncoder().encodeToString(file.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theMessageSaysThatItsDocumentHasCompanyAndNothingMore() {
        try (CaseReader reader = workbench.read()) {
            long number = reader.messages()
                    .byMessageId("contract@movement.example")
                    .getFirst()
                    .number();
            List<Evidence> found = reader.noticed().of(number).stream()
                    .filter(finding -> finding.signal().equals("document-copies"))
                    .toList();
            assertThat(found.stream().map(finding -> finding.phrase().key()))
                    .containsExactly("copies.document.same", "copies.document.near");
            assertThat(found)
                    .allMatch(finding -> finding.bearing() == Bearing.NEUTRAL
                            && finding.strength() == Strength.NONE
                            && finding.claim() == Claim.ATTACHMENTS);
            for (Language language : List.of(Language.ARABIC, Language.FRENCH, Language.ENGLISH)) {
                found.forEach(finding ->
                        assertThat(Words.in(language).say(finding.phrase())).contains("contract.rtf"));
            }
        }
    }

    @Test
    void theDifferingWordsAreShown() {
        ListedDocument loose = workbench
                .documents()
                .find(temp.resolve("dump").getFileName() + "/found.rtf")
                .getFirst();
        NearDocuments near = workbench.nearDocuments(loose.stored().row().number(), 10);
        assertThat(near.neighbours()).hasSize(2);
        for (NearDocuments.Neighbour other : near.neighbours()) {
            assertThat(other.edits().stream()
                            .filter(edit -> !(edit instanceof Edit.Same))
                            .map(edit -> near.text().written(edit.left()) + "/"
                                    + other.text().written(edit.right())))
                    .containsExactly("ninety/forty");
        }
    }
}
