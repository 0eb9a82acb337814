package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.item.ItemId;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.ingest.ContentHash;
import org.isnad.workbench.publish.ConversationView;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other messages of a case say of one: who lends it a signature, what it answers, who quotes it. */
class CompanyCaseTest {
    private static final KeyPair PARTY = SignedBox.key(1024, 65_537);
    private static final KeyPair PAPER = SignedBox.key(1024, 65_537);
    private static final KeyPair HOUSE = SignedBox.key(1024, 65_537);
    private static final String TEXT = """
            We will meet on Friday at nine in the large hall.\r
            Please bring the list of all volunteers who have signed.\r
            """;

    @TempDir
    Path temp;

    private Workbench ingested(List<String> letters) throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        for (String letter : letters) {
            Files.write(dump.resolve(id(letter).hex().substring(0, 16) + ".eml"), bytes(letter));
        }
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
        return workbench;
    }

    private void addKeys(Workbench workbench) throws IOException {
        Path keys = temp.resolve("keys.tsv");
        Files.writeString(
                keys,
                "domain\tselector\trecord\nparty.example\ts\t" + SignedBox.record(PARTY) + "\npaper.example\ts\t"
                        + SignedBox.record(PAPER) + "\nhouse.example\ts\t" + SignedBox.record(HOUSE) + "\n");
        workbench.keys().add(List.of(keys), KeyOrigin.Kind.ARCHIVE, "a test");
    }

    private static byte[] bytes(String letter) {
        return letter.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ItemId id(String letter) {
        return ContentHash.of(ArrayOctets.of(bytes(letter)));
    }

    /** As the catalog has it, which must be what is shown. */
    private static Verdict verdict(Workbench workbench, String letter) {
        try (CaseReader reader = workbench.read()) {
            var stored = reader.messages().of(id(letter)).orElseThrow();
            Verdict verdict = workbench.examine(stored).orElseThrow().verdict();
            assertThat(stored.level()).isEqualTo(verdict.level());
            return verdict;
        }
    }

    private static String unsigned(String letter) {
        return letter.substring(letter.indexOf("\r\nfrom:") + 2);
    }

    @Test
    void theSendersCopyIsCorroboratedByTheSignatureOfTheDeliveredOne() throws IOException {
        String delivered = SignedBox.letter("party.example", "s", PARTY, 1, TEXT);
        String kept = unsigned(delivered);
        String otherWords = kept.replace("Friday", "Sunday");
        String otherDate = kept.replace("3 Apr", "4 Apr");
        String oneMoreField = "subject:Another one\r\n" + kept;
        Workbench workbench = ingested(List.of(delivered, kept, otherWords, otherDate, oneMoreField));
        workbench.examineAll(p -> {}, () -> false);
        addKeys(workbench);
        assertThat(verdict(workbench, delivered).level()).isEqualTo(Level.VERIFIED);
        assertThat(verdict(workbench, kept).level()).isEqualTo(Level.CORROBORATED);
        assertThat(verdict(workbench, otherWords).claims().get(Claim.CONTENT)).isEqualTo(Level.UNDECIDED);
        assertThat(verdict(workbench, otherDate).claims().get(Claim.CONTENT))
                .isNotIn(Level.VERIFIED, Level.CORROBORATED);
        assertThat(verdict(workbench, oneMoreField).claims().get(Claim.SUBJECT))
                .isNotIn(Level.VERIFIED, Level.CORROBORATED);
    }

    @Test
    void aPlaceIsProvedOnceTheKeysAreKnownAndNeverUnderOtherWords() throws IOException {
        String asked = SignedBox.letter("party.example", "s", PARTY, 7, TEXT);
        String yes = SignedBox.answer(
                "paper.example", PAPER, "b@paper.example", "a@party.example", 8, "7@party.example", "Yes.\r\n");
        Workbench workbench = ingested(List.of(asked, yes));
        workbench.examineAll(p -> {}, () -> false);
        assertThat(verdict(workbench, yes).claims().get(Claim.PLACE_IN_THREAD)).isEqualTo(Level.UNDECIDED);
        assertThat(places(workbench, asked)).containsExactly(false, false);
        addKeys(workbench);
        assertThat(verdict(workbench, yes).claims().get(Claim.PLACE_IN_THREAD)).isEqualTo(Level.VERIFIED);
        assertThat(verdict(workbench, asked).claims().get(Claim.PLACE_IN_THREAD))
                .isEqualTo(Level.UNDECIDED);
        assertThat(places(workbench, asked)).containsExactly(false, true);
    }

    @Test
    void aQuestionWithOtherWordsHasNoAnswer() throws IOException {
        String asked = SignedBox.letter("party.example", "s", PARTY, 7, TEXT).replace("Friday", "Sunday");
        String yes = SignedBox.answer(
                "paper.example", PAPER, "b@paper.example", "a@party.example", 8, "7@party.example", "Yes.\r\n");
        Workbench workbench = ingested(List.of(asked, yes));
        addKeys(workbench);
        workbench.examineAll(p -> {}, () -> false);
        assertThat(verdict(workbench, yes).claims().get(Claim.PLACE_IN_THREAD)).isEqualTo(Level.UNDECIDED);
        assertThat(places(workbench, asked)).containsExactly(false, false);
    }

    /** Somebody at the same host signs a question of his own under the identifier of the true one, which is not in the dump. */
    @Test
    void aQuestionByAnotherAccountOfTheSameHostHasNoAnswer() throws IOException {
        String made = SignedBox.answer("party.example", PARTY, "mallory@party.example", "b@paper.example", 7, "", TEXT);
        String yes = SignedBox.answer(
                "paper.example", PAPER, "b@paper.example", "a@party.example", 8, "7@party.example", "Yes.\r\n");
        Workbench workbench = ingested(List.of(made, yes));
        addKeys(workbench);
        workbench.examineAll(p -> {}, () -> false);
        assertThat(verdict(workbench, made).level()).isEqualTo(Level.VERIFIED);
        assertThat(verdict(workbench, yes).claims().get(Claim.PLACE_IN_THREAD)).isEqualTo(Level.UNDECIDED);
        assertThat(places(workbench, made)).containsExactly(false, false);
    }

    private static List<Boolean> places(Workbench workbench, String letter) {
        try (CaseReader reader = workbench.read()) {
            long number = reader.messages().of(id(letter)).orElseThrow().number();
            return workbench.conversation(number).lines().stream()
                    .map(ConversationView.Line::proved)
                    .toList();
        }
    }

    @Test
    void wordsThatTwoHousesQuoteAreCorroboratedInPartAndToldOf() throws IOException {
        String asked = unsigned(SignedBox.letter("nobody.example", "s", PARTY, 3, TEXT))
                .replace("to:b@paper.example", "to:b@paper.example, c@house.example");
        String quote = "On Mon, Apr 3, 2017 at 10:00 AM, A <a@nobody.example> wrote:\r\n> "
                + TEXT.strip().replace("\r\n", "\r\n> ") + "\r\n\r\nFine.\r\n";
        String one = SignedBox.answer(
                "paper.example", PAPER, "b@paper.example", "a@nobody.example", 4, "3@nobody.example", quote);
        String other = SignedBox.answer(
                "house.example", HOUSE, "c@house.example", "a@nobody.example", 5, "3@nobody.example", quote);
        Workbench workbench = ingested(List.of(asked, one, other));
        addKeys(workbench);
        workbench.examineAll(p -> {}, () -> false);
        Verdict verdict = verdict(workbench, asked);
        assertThat(verdict.level()).isNotIn(Level.VERIFIED, Level.CORROBORATED);
        try (CaseReader reader = workbench.read()) {
            var part = reader.overview().corroboratedInPart();
            assertThat(part.messages()).isEqualTo(1);
            assertThat(part.characters()).isPositive().isLessThanOrEqualTo(part.own());
        }
        for (Language language : List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC)) {
            assertThat(Words.in(language).signal("thread-place")).isNotEqualTo("thread-place");
        }
    }

    /**
     * A stranger calls himself by the sender's address. What programs write above a quote is a name, and both whom he wrote to quote
     * him under it.
     */
    @Test
    void anAddressThatIsAStrangersNameIsNotTheSendersWord() throws IOException {
        String made = unsigned(SignedBox.letter("nobody.example", "s", PARTY, 3, TEXT))
                .replace("to:b@paper.example", "to:b@paper.example, c@house.example");
        String quote = "On 03/04/2017 10:00, a@nobody.example wrote:\r\n> "
                + TEXT.strip().replace("\r\n", "\r\n> ") + "\r\n\r\nWho are you?\r\n";
        String stranger = "\"a@nobody.example\" <mallory@evil.example>";
        List<String> answers = List.of(
                SignedBox.answer("paper.example", PAPER, "b@paper.example", stranger, 4, "3@nobody.example", quote),
                SignedBox.answer("house.example", HOUSE, "c@house.example", stranger, 5, "3@nobody.example", quote));
        Workbench workbench = ingested(List.of(made, answers.getFirst(), answers.getLast()));
        addKeys(workbench);
        workbench.examineAll(p -> {}, () -> false);
        try (CaseReader reader = workbench.read()) {
            assertThat(reader.overview().corroboratedInPart().messages()).isZero();
            for (String answer : answers) {
                long quoter = reader.messages().of(id(answer)).orElseThrow().number();
                assertThat(reader.quotes().by(quoter))
                        .singleElement()
                        .satisfies(found -> assertThat(found.attributed()).isFalse());
            }
        }
    }

    /** A quote whose message names no ancestor finds its original by the words, if the attribution points there. */
    @Test
    void originalsThatNobodyNamesAreFoundByTheirWords() throws IOException {
        String asked = SignedBox.letter("party.example", "s", PARTY, 3, TEXT);
        String alike = SignedBox.letter("other.example", "s", PARTY, 300, TEXT);
        String quote = "On Mon, Apr 3, 2017 at 9:00 AM, A <a@party.example> wrote:\r\n> "
                + TEXT.strip().replace("\r\n", "\r\n> ") + "\r\n\r\nFine.\r\n";
        String told = SignedBox.answer("paper.example", PAPER, "b@paper.example", "c@house.example", 9, "", quote);
        Workbench workbench = ingested(List.of(asked, alike, told));
        workbench.examineAll(p -> {}, () -> false);
        try (CaseReader reader = workbench.read()) {
            long quoter = reader.messages().of(id(told)).orElseThrow().number();
            long original = reader.messages().of(id(asked)).orElseThrow().number();
            assertThat(reader.quotes().by(quoter)).singleElement().satisfies(found -> {
                assertThat(found.original()).isEqualTo(original);
                assertThat(found.attributed()).isTrue();
            });
        }
    }

    @Test
    void aStoppedRunOverHeadersGoesOnAndComesToTheSame() throws IOException {
        List<String> letters = new java.util.ArrayList<>();
        letters.add(SignedBox.letter("party.example", "s", PARTY, 0, TEXT));
        for (int i = 1; i < 500; i++) {
            letters.add(SignedBox.answer(
                    "party.example",
                    PARTY,
                    "a@party.example",
                    "b@paper.example",
                    i,
                    (i - 1) + "@party.example",
                    "Yes, " + i + ".\r\n"));
        }
        Workbench workbench = ingested(letters);
        AtomicInteger pages = new AtomicInteger();
        boolean whole = workbench
                .examineAll(
                        progress -> pages.addAndGet(progress.stage().equals("threads") ? 1 : 0), () -> pages.get() > 0)
                .complete();
        assertThat(whole).isFalse();
        try (CaseReader reader = workbench.read()) {
            assertThat(reader.posts().all()).hasSize(400);
        }
        assertThat(workbench.examineAll(p -> {}, () -> false).complete()).isTrue();
        try (CaseReader reader = workbench.read()) {
            long last =
                    reader.messages().of(id(letters.getLast())).orElseThrow().number();
            int depth = 0;
            for (var edge = reader.threads().above(last);
                    edge.isPresent();
                    edge = reader.threads().above(edge.get().parent())) {
                assertThat(edge.get().plain()).isTrue();
                depth++;
            }
            assertThat(depth).isEqualTo(499);
        }
    }
}
