package org.isnad.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleLeakTest {
    /**
     * The bytes of a leak of seed 1 in which every plant and every damage is played. Whoever changes what is generated changes this line, and says so
     * in the commit; nothing else may.
     */
    private static final String PINNED = "b74b38f73f18d297621b6e65989ba2afe9f337951d19dd86140c593c6be68bae";

    private static final SampleOptions SMALL =
            SampleOptions.demo().withMessages(150).withAttachmentBytes(800);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:[ \\t\\r\\n]*<([^>]*)>");

    @TempDir
    Path folder;

    @Test
    void oneSeedGivesTheSameBytesEverywhere() throws IOException {
        SampleLeak.write(
                folder.resolve("pinned"),
                SMALL.withMessages(400)
                        .withPlantedShare(0.5)
                        .withDamagedShare(1)
                        .withThreads(2));

        assertThat(hash(folder.resolve("pinned"))).isEqualTo(PINNED);
    }

    @Test
    void neitherThreadsNorTimeZoneChangeAByte() throws IOException {
        SampleLeak.write(folder.resolve("one"), SMALL.withThreads(1));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SampleLeak.write(folder.resolve("five"), SMALL.withThreads(5));
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(hash(folder.resolve("five"))).isEqualTo(hash(folder.resolve("one")));
    }

    @Test
    void anotherSeedGivesAnotherLeak() throws IOException {
        SampleLeak.write(folder.resolve("one"), SMALL);
        SampleLeak.write(folder.resolve("two"), SMALL.withSeed(2));

        assertThat(hash(folder.resolve("two"))).isNotEqualTo(hash(folder.resolve("one")));
    }

    @Test
    void everyContainerIsReadableAndEveryMessageStandsWhereTheAnswerKeySays() throws IOException {
        SampleSummary summary = SampleLeak.write(folder, SMALL.withMessages(600));
        SortedMap<String, byte[]> messages = DumpReader.messages(summary.dump());
        Map<String, AnswerRow> rows = new HashMap<>();
        AnswerKey.forEach(summary.answerKey(), row -> rows.put(row.locator(), row));

        assertThat(messages).hasSize(600);
        messages.forEach((locator, bytes) -> {
            Matcher id = MESSAGE_ID.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            assertThat(id.find()).as(locator).isTrue();
            assertThat(rows).containsKey(locator);
            assertThat(rows.get(locator)).extracting(AnswerRow::messageId).isEqualTo(id.group(1));
        });
    }

    @Test
    void theReferenceHoldsWhatTrulyStoodThereAndNothingThatWasMadeUp() throws IOException {
        Path own = folder.resolve("own");
        SampleSummary summary = SampleLeak.write(
                folder.resolve("leak"),
                SMALL.withPlantedShare(0.6).withMessages(400).withReference(own));
        SortedMap<String, byte[]> there = DumpReader.messages(own);
        SortedMap<String, byte[]> dump = DumpReader.messages(summary.dump());
        Map<String, AnswerRow> rows = new HashMap<>();
        AnswerKey.forEach(summary.answerKey(), row -> {
            if (!row.reference().isEmpty()) {
                rows.put(row.reference(), row);
            } else {
                assertThat(row.kind()).as(row.locator()).isNotIn("F1", "F2", "F3", "F4", "F6", "F7", "F8");
            }
        });

        assertThat(there.keySet()).isEqualTo(rows.keySet()).isNotEmpty();
        assertThat(rows.values()).extracting(AnswerRow::kind).doesNotContain("F5", "F20", "F21", "F22");
        rows.forEach((locator, row) -> {
            byte[] mine = there.getOrDefault(locator, new byte[0]);
            byte[] theirs = dump.getOrDefault(row.locator(), new byte[0]);
            if (row.locator().isEmpty()) {
                assertThat(row.kind()).isEqualTo("F17");
            } else if (row.changed().isEmpty() && row.kind().startsWith("genuine")) {
                assertThat(bare(mine)).as(locator).isEqualTo(bare(theirs));
            } else if (!row.changed().isEmpty() && !row.kind().equals("F26")) {
                assertThat(bare(mine)).as(row.toString()).isNotEqualTo(bare(theirs));
            }
        });
    }

    /** Without what mailboxes do to lines. */
    private static String bare(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace("\n>From ", "\nFrom ")
                .strip();
    }

    @Test
    void theSummaryCountsWhatWasWritten() throws IOException {
        SampleSummary summary = SampleLeak.write(folder, SampleOptions.demo().withAttachmentBytes(400));
        Map<String, Long> classes = new HashMap<>();
        AnswerKey.forEach(summary.answerKey(), row -> classes.merge(row.kind(), 1L, Long::sum));
        SortedMap<String, byte[]> messages = DumpReader.messages(summary.dump());
        long signed =
                messages.values().stream().filter(SampleLeakTest::isSigned).count();

        assertThat(classes).isEqualTo(new HashMap<>(summary.classes()));
        assertThat(summary.messages()).isEqualTo(2_000).isEqualTo(messages.size());
        assertThat(summary.signedMessages()).isEqualTo(signed);
        assertThat(files(summary.dump().resolve("documents"))
                        + files(summary.dump().resolve("bureau-partage")))
                .isEqualTo(summary.documents());
    }

    @Test
    void theDemonstrationLeakHoldsEveryClass() throws IOException {
        SampleSummary summary = SampleLeak.write(folder, SampleOptions.demo().withAttachmentBytes(400));

        assertThat(summary.classes().keySet())
                .contains(
                        "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F15", "F16",
                        "F17", "F20", "F21", "F22", "F23", "F24", "F25", "F26", "F27", "F28")
                .contains("genuine", "genuine-unsigned", "genuine-key-missing", "genuine-weak-key", "genuine-sha1")
                .contains("benign-list-footer", "benign-subject-tag", "benign-refolding", "benign-reencoding");
        assertThat(summary.demo().verifiedMessageId()).isNotEmpty();
        assertThat(summary.demo().foreignSignerMessageId()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.15, 0", "0.29, 0", "0.6, 0", "1.0, 0", "0.29, 1", "0.29, 0.5"})
    void theSignedShareIsWhatWasAskedFor(double share, double together) throws IOException {
        SampleSummary summary = SampleLeak.write(
                folder,
                SampleOptions.demo()
                        .withAttachmentBytes(200)
                        .withSignedShare(share)
                        .withTogetherShare(together));

        assertThat((double) summary.signedMessages() / summary.messages()).isBetween(share - 0.04, share + 0.04);
    }

    @Test
    void theFirstConversationsHoldWhatTheDemonstrationSearchesFor() throws IOException {
        SampleSummary summary = SampleLeak.write(folder, SMALL.withMessages(60).withSeed(77));
        String all = Stream.of(DumpReader.messages(summary.dump()).values())
                .flatMap(values -> values.stream().map(MailText::of))
                .reduce("", String::concat);

        assertThat(all)
                .contains("بالانتخابات")
                .contains("réunion")
                .contains("polling")
                .contains("election");
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        SampleLeak.write(folder, SMALL);

        assertThatThrownBy(() -> SampleLeak.write(folder, SMALL)).isInstanceOf(FileAlreadyExistsException.class);
    }

    private static boolean isSigned(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int body = text.contains("\r\n\r\n") ? text.indexOf("\r\n\r\n") : text.indexOf("\n\n");
        return ("\n" + text.substring(0, body)).contains("\nDKIM-Signature:");
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /** Of names and contents, in the order of names. */
    private static String hash(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> sorted =
                    new ArrayList<>(files.filter(Files::isRegularFile).toList());
            sorted.sort((a, b) -> name(folder, a).compareTo(name(folder, b)));
            for (Path file : sorted) {
                digest.update((name(folder, file) + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
