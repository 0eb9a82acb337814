package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that is dated before its question says so, in every language, and loses nothing by it. */
class AnswerOrderCaseTest {
    @TempDir
    Path temp;

    @Test
    void theAnswerSaysIt() throws IOException {
        write("question", "3 Apr 2017", "");
        write("early", "1 Feb 2017", "In-Reply-To: <question@x>\n");
        write("late", "5 Apr 2017", "In-Reply-To: <question@x>\n");
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(temp.resolve("dump")), null, null, "tester", 2), p -> {}, () -> false);
        assertThat(workbench.examineAll(progress -> {}, () -> false).complete()).isTrue();
        assertThat(found(workbench, "question")).isEmpty();
        assertThat(found(workbench, "late")).isEmpty();
        assertThat(found(workbench, "early")).singleElement().satisfies(finding -> {
            assertThat(finding.claim()).isEqualTo(Claim.STATED_DATE);
            assertThat(finding.bearing()).isEqualTo(Bearing.NEUTRAL);
            for (Language language : List.of(Language.ARABIC, Language.FRENCH, Language.ENGLISH)) {
                assertThat(Words.in(language).say(finding.phrase())).contains("2017-04-03");
                assertThat(Words.in(language).signal(finding.signal())).isNotEqualTo(finding.signal());
            }
        });
    }

    private void write(String name, String date, String more) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("dump"));
        Files.writeString(
                folder.resolve(name + ".eml"),
                "From: a@a.example\nTo: b@b.example\nSubject: meeting\nDate: " + date + " 10:00:00 +0200\nMessage-ID: <"
                        + name + "@x>\n" + more + "\nwe meet on Friday\n");
    }

    private List<Evidence> found(Workbench workbench, String name) {
        StoredMessage message = workbench.find(name + "@x").getFirst();
        Verdict verdict = workbench.examine(message).orElseThrow().verdict();
        return verdict.evidence().stream()
                .filter(finding -> finding.signal().equals("answer-order"))
                .toList();
    }
}
