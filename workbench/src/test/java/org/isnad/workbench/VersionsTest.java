package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Versions;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.judge.OtherVersion;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other contents under one Message-ID (EVIDENCE, rules 5 and 14), from the dump to the level. */
class VersionsTest {
    private static final String TEXT = "We meet on Friday.\n";

    @TempDir
    Path temp;

    private Path first;
    private Path second;

    @BeforeEach
    void writeTwoInstalments() throws IOException {
        first = Files.createDirectory(temp.resolve("first"));
        second = Files.createDirectory(temp.resolve("second"));
        write(first, "alone", WeaklySigned.letter("alone@x", "Alone", TEXT, ""));
        write(first, "carried", WeaklySigned.letter("carried@x", "Carried", TEXT, ""));
        write(second, "carried", WeaklySigned.letter("carried@x", "Carried", TEXT, "by mx.example; Mon, 3 Apr 2017"));
        write(first, "words", WeaklySigned.letter("words@x", "Words", TEXT, ""));
        write(second, "words", WeaklySigned.letter("words@x", "Words", "We meet on Monday.\n", ""));
        write(first, "subject", WeaklySigned.letter("subject@x", "Yes", TEXT, ""));
        write(second, "subject", WeaklySigned.letter("subject@x", "No", TEXT, ""));
    }

    private static void write(Path folder, String name, String letter) throws IOException {
        Files.write(folder.resolve(name + ".eml"), letter.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private Workbench workbench(String name) {
        return Workbench.at(temp.resolve(name), CaseImage.CLOCK);
    }

    private void ingest(String name, Path... paths) {
        workbench(name).ingest(new IngestOrder(List.of(paths), null, null, "tester", 2), p -> {}, () -> false);
    }

    private Map<String, Level> levels(String name) {
        Map<String, Level> levels = new TreeMap<>();
        try (CaseReader reader = workbench(name).read()) {
            reader.messages()
                    .forEachAfterBatch(
                            0, message -> levels.put(message.content().hex(), message.level()));
        }
        return levels;
    }

    private List<StoredMessage> named(String name, String messageId) {
        try (CaseReader reader = workbench(name).read()) {
            return reader.messages().byMessageId(messageId);
        }
    }

    @Test
    void onlyVersionsThatReadDifferentlyBecomeUndecided() throws IOException {
        WeaklySigned.addKey(workbench("case"), temp);
        ingest("case", first, second);
        assertThat(named("case", "alone@x")).extracting(StoredMessage::level).containsExactly(Level.CONSISTENT);
        assertThat(named("case", "carried@x"))
                .extracting(StoredMessage::level)
                .containsExactly(Level.CONSISTENT, Level.CONSISTENT);
        assertThat(named("case", "words@x"))
                .extracting(StoredMessage::level)
                .containsExactly(Level.UNDECIDED, Level.UNDECIDED);
        assertThat(named("case", "subject@x"))
                .extracting(StoredMessage::level)
                .containsExactly(Level.UNDECIDED, Level.UNDECIDED);
    }

    @Test
    void whatIsShownIsWhatIsInTheCatalog() throws IOException {
        WeaklySigned.addKey(workbench("case"), temp);
        ingest("case", first, second);
        for (String messageId : List.of("alone@x", "carried@x", "words@x", "subject@x")) {
            for (StoredMessage message : named("case", messageId)) {
                Examined examined = workbench("case").examine(message).orElseThrow();
                assertThat(examined.verdict().level()).as(messageId).isEqualTo(message.level());
            }
        }
        Examined words =
                workbench("case").examine(named("case", "words@x").getFirst()).orElseThrow();
        assertThat(words.sameMessageId()).extracting(OtherVersion::differs).containsExactly(Set.of(Claim.CONTENT));
        assertThat(words.verdict().evidence())
                .anyMatch(found -> found.phrase().key().equals("verdict.versions.differ"));
        Examined carried =
                workbench("case").examine(named("case", "carried@x").getFirst()).orElseThrow();
        assertThat(carried.sameMessageId()).extracting(OtherVersion::differs).containsExactly(Set.of());
    }

    /** Whatever came first, and whether the key or the mail did. */
    @Test
    void theOrderOfComingDoesNotMatter() throws IOException {
        WeaklySigned.addKey(workbench("one"), temp);
        ingest("one", first, second);
        ingest("other", second);
        ingest("other", first);
        WeaklySigned.addKey(workbench("other"), temp);
        assertThat(levels("other")).isEqualTo(levels("one"));

        WeaklySigned.addKey(workbench("between"), temp);
        ingest("between", second);
        assertThat(levels("between")).containsValue(Level.CONSISTENT).doesNotContainValue(Level.UNDECIDED);
        ingest("between", first);
        assertThat(levels("between")).isEqualTo(levels("one"));
    }

    @Test
    void aLaterInstalmentChangesOnlyItsOwnGroups() throws IOException {
        WeaklySigned.addKey(workbench("case"), temp);
        ingest("case", first);
        try (CaseReader reader = workbench("case").read()) {
            long alone = named("case", "words@x").getFirst().number();
            assertThat(reader.versions().of(alone)).isEqualTo(Versions.NONE);
            assertThat(reader.versions().reading(alone))
                    .as("nothing is read that has no rival")
                    .isEmpty();
        }
        ingest("case", second);
        try (CaseReader reader = workbench("case").read()) {
            long number = named("case", "words@x").getFirst().number();
            assertThat(reader.versions().of(number)).isEqualTo(new Versions(1, Set.of(Claim.CONTENT), List.of()));
            assertThat(reader.versions()
                            .reading(named("case", "alone@x").getFirst().number()))
                    .isEmpty();
        }
    }

    /** Rule 14: attached files are the author's too. */
    @Test
    void anExchangedAttachmentIsADifference() throws IOException {
        write(first, "file", carrying("AAECAwQF"));
        write(second, "file", carrying("AAECAwQG"));
        ingest("case", first, second);
        Examined examined =
                workbench("case").examine(named("case", "file@x").getFirst()).orElseThrow();
        assertThat(examined.sameMessageId())
                .extracting(OtherVersion::differs)
                .containsExactly(Set.of(Claim.ATTACHMENTS));
        try (CaseReader reader = workbench("case").read()) {
            assertThat(reader.versions()
                            .of(named("case", "file@x").getFirst().number())
                            .differing())
                    .containsExactly(Claim.ATTACHMENTS);
        }
    }

    private static String carrying(String base64) {
        return """
                From: Nour <nour@movement.example>
                Subject: file
                Message-ID: <file@x>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b

                here
                --b
                Content-Type: application/octet-stream; name=n.bin
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(base64);
    }
}
