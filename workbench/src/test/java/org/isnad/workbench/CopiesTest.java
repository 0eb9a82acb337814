package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.verdict.Level;
import org.isnad.core.wording.Edit;
import org.isnad.workbench.publish.NearOutcome;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies and near copies: found, shown with their words, and without any weight (EVIDENCE, rules 5 and 14). */
class CopiesTest {
    private static final String TEXT =
            "We meet on Friday in the small room on the second floor, and everybody brings the"
                    + " figures of the last quarter and a short note about what is still open.\n";
    private static final String TRACE = "by mx.example; Mon, 3 Apr 2017";

    @TempDir
    Path temp;

    private Workbench workbench;

    @BeforeEach
    void ingestAMailboxAndItsCopies() throws IOException {
        write("received", WeaklySigned.letter("meet@x", "Meeting", TEXT, TRACE));
        write("sent", WeaklySigned.letter("meet@x", "Meeting", TEXT, ""));
        write("planted", WeaklySigned.letter("other@x", "Meeting", TEXT.replace("Friday", "Monday"), TRACE));
        write("again", WeaklySigned.letter("again@x", "Meeting", TEXT, TRACE));
        write("stranger", WeaklySigned.letter("stranger@x", "Lunch", "Lunch at noon?\n", TRACE));
        write("draft", WeaklySigned.letter("draft@x", "Plan", TEXT + "Versions.\n", ""));
        write("delivered", WeaklySigned.letter("draft@x", "Plan", TEXT + "Altered.\n", TRACE));
        workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        WeaklySigned.addKey(workbench, temp);
        workbench.ingest(new IngestOrder(List.of(temp.resolve("dump")), null, null, "tester", 2), p -> {}, () -> false);
    }

    private void write(String name, String letter) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("dump"));
        Files.write(folder.resolve(name + ".eml"), letter.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void copiesLiftAndLowerNothing() {
        Map<String, Level> before = levels();
        assertThat(workbench.examineAll(progress -> {}, () -> false).complete()).isTrue();
        workbench.keys().judgeAll();
        assertThat(levels()).isEqualTo(before).hasSize(7).containsValue(Level.CONSISTENT);
    }

    @Test
    void whatIsSaidOfCopiesIsNeutral() {
        workbench.examineAll(progress -> {}, () -> false);
        assertThat(keys("again@x")).containsOnly("copies.same-words", "copies.near");
        assertThat(keys("other@x")).containsOnly("copies.near");
        assertThat(keys("meet@x")).contains("copies.sent.agrees", "copies.received.agrees");
        assertThat(keys("draft@x")).contains("copies.sent.differs", "copies.received.differs");
        assertThat(keys("stranger@x")).isEmpty();
        assertThat(of("meet@x"))
                .allMatch(found -> found.bearing() == Bearing.NEUTRAL && found.strength() == Strength.NONE);
    }

    @Test
    void theDifferingWordsAreShown() {
        workbench.examineAll(progress -> {}, () -> false);
        StoredMessage planted = workbench.find("other@x").getFirst();
        NearOutcome outcome = workbench.near(planted, 10);
        assertThat(outcome.neighbours()).hasSizeGreaterThanOrEqualTo(3);
        NearOutcome.Neighbour nearest = outcome.neighbours().getFirst();
        assertThat(nearest.sameMessageId()).isFalse();
        assertThat(nearest.edits().stream()
                        .filter(edit -> !(edit instanceof Edit.Same))
                        .map(edit -> outcome.text().written(edit.left()) + "/"
                                + nearest.text().written(edit.right())))
                .containsExactly("Monday/Friday");
    }

    @Test
    void versionsOfOneMessageAreShownWithTheirWords() {
        workbench.examineAll(progress -> {}, () -> false);
        NearOutcome outcome = workbench.near(workbench.find("draft@x").getFirst(), 1);
        assertThat(outcome.neighbours())
                .anyMatch(near ->
                        near.sameMessageId() && near.edits().stream().anyMatch(Edit.Replaced.class::isInstance));
    }

    private Map<String, Level> levels() {
        Map<String, Level> levels = new TreeMap<>();
        try (CaseReader reader = workbench.read()) {
            reader.messages()
                    .forEachAfterBatch(
                            -1, message -> levels.put(message.content().hex(), message.level()));
        }
        return levels;
    }

    private List<Evidence> of(String messageId) {
        try (CaseReader reader = workbench.read()) {
            return reader.messages().byMessageId(messageId).stream()
                    .flatMap(message -> reader.noticed().of(message.number()).stream())
                    .filter(found -> found.signal().equals("copies"))
                    .toList();
        }
    }

    private List<String> keys(String messageId) {
        return of(messageId).stream().map(found -> found.phrase().key()).toList();
    }
}
