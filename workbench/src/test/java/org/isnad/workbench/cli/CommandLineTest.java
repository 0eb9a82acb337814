package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isnad.workbench.cli.Ran.at;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.core.verdict.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as programs and people meet it, on one small invented leak. */
class CommandLineTest {
    private static final String HOSTILE = """
            From: "\u001b]0;owned\u0007 M\u202Egro.elpmaxe" <mallory@evil.example>
            To: victim@target.example
            Subject: pay \u001b[31mnow http://evil.example/x
            Date: Mon, 24 Apr 2017 10:00:00 +0200
            Message-ID: <hostile@evil.example>
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            click https://evil.example/steal\u001b[2J and \u009bK wait
            From here on
            >From there on
            """;

    @TempDir
    private static Path temp;

    private static Path caseFolder;

    @BeforeAll
    static void makeACase() throws IOException {
        caseFolder = temp.resolve("a case");
        assertThat(Ran.isnad("sample", temp.resolve("leak"), "--messages", 150).code())
                .isZero();
        Path mails = Files.createDirectories(temp.resolve("more"));
        Files.writeString(mails.resolve("hostile.eml"), HOSTILE);
        Ran ingest = Ran.isnad("ingest", caseFolder, temp.resolve("leak/dump"), mails);
        assertThat(ingest.code()).as(ingest.err()).isZero();
        Ran keys = Ran.isnad(
                "keys", "add", caseFolder, temp.resolve("leak/keys.tsv"), "--origin", "archive", "--source", "a test");
        assertThat(keys.code()).as(keys.err()).isZero();
    }

    @Test
    void theReportForProgramsHasTheNamesOfTheContract() {
        Map<String, Object> report = Ran.isnad("report", caseFolder, "--json").json();

        for (String name : List.of(
                "messages",
                "embeddedMessages",
                "distinctMessages",
                "distinctMessageIds",
                "messageIdCollisions",
                "attachments",
                "senders")) {
            assertThat(report.get(name)).as(name).isInstanceOf(Long.class);
        }
        assertThat((Long) report.get("messages")).isGreaterThanOrEqualTo(151L);
        assertThat(at(report, "firstDate").toString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(at(report, "lastDate").toString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(object(report, "bytes")).containsKeys("received", "expanded", "distinct");
        assertThat(object(report, "items")).containsKeys("expected", "emitted", "duplicates", "failed", "skipped");
        assertThat(object(report, "signatures"))
                .containsKeys("total", "matching", "matchingAnchored", "repaired", "keyMissing", "failing");
        assertThat(report.get("causes")).isInstanceOf(Map.class);
        assertThat(object(report, "messagesDecided")).containsOnlyKeys("anchoredKey", "unanchoredKey");
        assertThat(object(report, "levels"))
                .containsOnlyKeys(Stream.of(Level.values()).map(Level::name).toArray(String[]::new));
        assertThat(object(report, "levels").values().stream()
                        .mapToLong(n -> (Long) n)
                        .sum())
                .as("levels add up to the messages")
                .isEqualTo((Long) report.get("messages"));
        assertThat((Long) object(report, "signatures").get("matchingAnchored")).isPositive();
    }

    @Test
    void aSearchForProgramsHasTheNamesOfTheContract() {
        List<Map<String, Object>> found = Ran.isnad("search", caseFolder, "level:verified", "--json", "--limit", 3)
                .jsonLines();

        assertThat(found).hasSizeBetween(1, 3);
        for (Map<String, Object> hit : found) {
            assertThat(hit.keySet().stream().map(String::valueOf))
                    .contains("id", "messageId", "date", "from", "subject", "level", "locator", "snippet");
            assertThat(at(hit, "id").toString()).matches("[0-9a-f]{64}");
            assertThat(hit.get("level")).isEqualTo("VERIFIED");
        }
    }

    @Test
    void aMessageForProgramsHasItsClaimsWithLevelsAndEvidence() {
        String id = firstId("level:verified");

        Map<String, Object> shown = Ran.isnad("show", caseFolder, id, "--json").json();

        assertThat(shown.get("id")).isEqualTo(id);
        assertThat(shown.get("level")).isEqualTo("VERIFIED");
        for (String claim : List.of("content", "sender", "subject", "stated-date")) {
            Map<String, Object> one = object(object(shown, "claims"), claim);
            assertThat(at(one, "level").toString())
                    .isIn(Stream.of(Level.values()).map(Level::name).toList());
            assertThat((List<?>) one.get("evidence")).as(claim).isNotEmpty();
        }
        Map<String, Object> signature = Ran.object(((List<?>) at(shown, "signatures")).getFirst());
        assertThat(signature.keySet().stream().map(String::valueOf))
                .contains("domain", "selector", "result", "matches", "cause", "key", "anchor", "coverage", "caveats");
        assertThat((List<?>) shown.get("doesNotProve")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void aMessageForPeopleSaysWhatIsCoveredAndWhatIsNotInEveryLanguage(String language) {
        Ran shown = Ran.isnad("show", caseFolder, firstId("level:verified"), "--lang", language);

        assertThat(shown.code()).isZero();
        assertThat(shown.out()).doesNotContain("‹");
        assertThat(shown.lines()).hasSizeGreaterThan(25);
        String report = Ran.isnad("report", caseFolder, "--lang", language).out();
        assertThat(report).doesNotContain("‹");
    }

    @Test
    void textOfADumpCannotSteerTheTerminal() {
        for (Ran ran : List.of(
                Ran.onTerminal("show", caseFolder, "hostile@evil.example", "--all"),
                Ran.onTerminal("search", caseFolder, "steal"),
                Ran.onTerminal("show", caseFolder, "hostile@evil.example", "--lang", "ar"))) {
            assertThat(ran.code()).isZero();
            String text = ran.out().replaceAll("\u001b\\[[0-9;]*m", "");
            assertThat(text.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                    .as(text)
                    .isTrue();
            assertThat(text).doesNotContain("\u202E").doesNotContain("http://").doesNotContain("https://");
            assertThat(text).contains("hxxp");
        }
        assertThat(Ran.isnad("show", caseFolder, "hostile@evil.example").out())
                .as("in a pipe there is no escape sequence at all")
                .doesNotContain("\u001b");
    }

    @Test
    void exportGivesTheExactBytesAndOverwritesNothing() throws Exception {
        Path folder = temp.resolve("out");
        assertThat(Ran.isnad("export", caseFolder, "hostile@evil.example", "-o", folder)
                        .code())
                .isZero();
        byte[] original = HOSTILE.getBytes(StandardCharsets.UTF_8);
        String id =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original));
        assertThat(folder.resolve(id + ".eml")).hasBinaryContent(original);

        Path mbox = temp.resolve("out.mbox");
        assertThat(Ran.isnad("export", caseFolder, "hostile@evil.example", "--format", "mbox", "-o", mbox)
                        .code())
                .isZero();
        assertThat(Files.readString(mbox))
                .startsWith("From MAILER-DAEMON ")
                .contains("\n>From here on\n>>From there on\n\n");
        Ran again = Ran.isnad("export", caseFolder, "hostile@evil.example", "--format", "mbox", "-o", mbox);
        assertThat(again.code()).isEqualTo(ExitCode.UNUSABLE.code());
        assertThat(again.err().lines()).hasSize(1);
    }

    @Test
    void exportedMailboxesGiveTheSameMessagesBack() {
        Path mbox = temp.resolve("all.mbox");
        assertThat(Ran.isnad("export", caseFolder, "level:verified", "--format", "mbox", "-o", mbox)
                        .code())
                .isZero();
        Path second = temp.resolve("second case");
        assertThat(Ran.isnad("ingest", second, mbox).code()).isZero();
        Ran.isnad("keys", "add", second, temp.resolve("leak/keys.tsv"), "--origin", "archive", "--source", "a test");

        Map<String, Object> report = Ran.isnad("report", second, "--json").json();
        assertThat(object(report, "levels").get("VERIFIED"))
                .isEqualTo(report.get("messages"))
                .isEqualTo((long) Ran.isnad("search", caseFolder, "level:verified", "--json", "--limit", 999)
                        .jsonLines()
                        .size())
                .isNotEqualTo(0L);
    }

    @Test
    void custodyNamesEveryInputFileWithItsHash() {
        List<Map<String, Object>> records =
                Ran.isnad("custody", caseFolder, "--json").jsonLines();

        assertThat(records.getFirst().get("record")).isEqualTo("acquisition");
        assertThat(at(records.getFirst(), "toolVersion").toString()).isNotBlank();
        assertThat(records.stream().filter(r -> at(r, "record").equals("file")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(at(file, "sha256").toString()).matches("[0-9a-f]{64}"));
        assertThat(Ran.isnad("custody", caseFolder).out()).contains("SHA-256");
    }

    static Stream<List<Object>> problems() throws IOException {
        Path noCase = Files.createDirectories(temp.resolve("no case"));
        Files.writeString(noCase.resolve("holiday.txt"), "sun");
        return Stream.of(
                List.of(1, "show", caseFolder, "ffffffffffff"),
                List.of(1, "search", caseFolder, "zzzzqqqqxxxx"),
                List.of(1, "export", caseFolder, "zzzzqqqqxxxx", "-o", temp.resolve("never")),
                List.of(2, "search", caseFolder),
                List.of(2, "reprot", caseFolder),
                List.of(2, "search", caseFolder, "date:some-day"),
                List.of(2, "keys", "add", caseFolder, "x", "--origin", "heaven", "--source", "s"),
                List.of(3, "report", temp.resolve("nowhere")),
                List.of(3, "report", noCase),
                List.of(3, "ingest", noCase, noCase.resolve("holiday.txt")),
                List.of(3, "ingest", temp.resolve("new"), temp.resolve("nothing there")),
                List.of(3, "keys", "add", caseFolder, temp.resolve("no.tsv"), "--origin", "dns", "--source", "s"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aProblemIsOneSentenceAndACode(List<Object> commandLine) {
        Ran ran = Ran.isnad(commandLine.subList(1, commandLine.size()).toArray());

        assertThat(ran.code()).as(ran.err()).isEqualTo(commandLine.getFirst());
        assertThat((ran.err() + ran.out()).lines().filter(line -> !line.isBlank()))
                .hasSizeBetween(1, 2)
                .noneMatch(line -> line.contains("‹") || line.contains("Exception") || line.startsWith("\tat "));
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void aFileThatMayNotBeReadIsSaidAndNothingIsMade() throws IOException {
        assumeTrue(!System.getProperty("user.name").equals("root"), "root may read everything");
        Path secret = Files.writeString(temp.resolve("secret.eml"), "Subject: x\n\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));

        Ran ran = Ran.isnad("ingest", temp.resolve("secret case"), secret);

        assertThat(ran.code()).isEqualTo(ExitCode.UNUSABLE.code());
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(temp.resolve("secret case")).doesNotExist();
    }

    @Test
    void everyCommandHasHelpWithExamplesAndCompletionKnowsIt() {
        String completion = Ran.isnad("completion", "bash").out();
        for (String name : Commands.NAMES) {
            if (List.of("help", "prepare", "warm-up").contains(name)) {
                continue;
            }
            Ran help = Ran.isnad(name, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).as(name).contains("Usage: isnad " + name, "Examples:");
            assertThat(completion).contains(name);
        }
        assertThat(Ran.isnad("help", "exit-codes").out()).contains("130");
        assertThat(Ran.isnad("--version").out()).startsWith("isnad ");
    }

    private static String firstId(String query) {
        return at(Ran.isnad("search", caseFolder, query, "--json", "--limit", 1).json(), "id")
                .toString();
    }

    private static Map<String, Object> object(Map<String, Object> json, String name) {
        return Ran.object(at(json, name));
    }
}
