package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump beside the owner's mailbox, from the files to the proof sheets. */
class CompareCommandTest {
    private static final String TEXT = "We shall not pay the 12,500 euros before Monday, whatever they say.";

    @TempDir
    private Path temp;

    private Path kase;
    private Path own;

    @BeforeEach
    void dumpAndMailbox() throws IOException {
        kase = temp.resolve("case");
        own = Files.createDirectories(temp.resolve("own"));
        Path dump = Files.createDirectories(temp.resolve("dump"));
        both(1, letter(1, TEXT), letter(1, TEXT));
        both(
                2,
                letter(2, TEXT),
                "Received: by mx.example.org\n" + letter(2, TEXT).replace("\n", "\r\n"));
        both(3, letter(3, TEXT), letter(3, TEXT.replace("not ", "")));
        both(4, letter(4, TEXT), letter(4, "<script>alert(1)</script> " + TEXT + " \u202E"));
        both(5, letter(5, TEXT), letter(5, TEXT).replace("Budget 5", "Payment 5"));
        both(
                6,
                letter(6, TEXT),
                letter(6, TEXT).replaceFirst("Message-ID.*\n", "").replace("12,500", "92,500"));
        Files.writeString(dump.resolve("7.eml"), letter(7, "Only in the dump, of the same week."));
        Files.writeString(dump.resolve("8.eml"), letter(8, "Of another year.").replace("2017", "2019"));
        Files.writeString(own.resolve("9.eml"), letter(9, "Only in the reference."));
        both(10, letter(10, TEXT), letter(10, TEXT));
        Files.writeString(dump.resolve("10b.eml"), letter(10, "Another content under the same Message-ID."));
        assertThat(Ran.isnad("ingest", kase, dump).code()).isZero();
    }

    private void both(int number, String inReference, String inDump) throws IOException {
        Files.writeString(own.resolve(number + ".eml"), inReference);
        Files.writeString(temp.resolve("dump").resolve(number + ".eml"), inDump);
    }

    private static String letter(int number, String text) {
        return """
            From: Jean <jean@movement.example>
            To: Marie <marie@movement.example>
            Subject: Budget %d
            Date: Fri, 5 May 2017 20:15:%02d +0200
            Message-ID: <letter%d@movement.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            %s
            """.formatted(number, number, number, text);
    }

    @Test
    void everyMessageEndsInOnePlace() {
        Map<String, Object> counts = compare().getFirst();
        assertThat(counts)
                .containsEntry("identical", 2L)
                .containsEntry("transport", 1L)
                .containsEntry("differs", 5L)
                .containsEntry("differsInWords", 4L)
                .containsEntry("onlyInDump", 2L)
                .containsEntry("onlyInReference", 1L)
                .containsEntry("versions", 2L);
        assertThat(counts.get("onlyInDumpCoverage"))
                .isEqualTo(Map.of("outsideTime", 1L, "otherMailboxes", 0L, "within", 1L));
    }

    @Test
    void theReferenceNeverCountsAsAPartOfTheCase() {
        Object before = Ran.isnad("report", kase, "--json").json().get("messages");
        compare();
        assertThat(Ran.isnad("report", kase, "--json").json())
                .extracting("messages")
                .isEqualTo(before);
        assertThat(Ran.isnad("search", kase, "reference").code()).isEqualTo(ExitCode.NOTHING_FOUND.code());
    }

    @Test
    void comparingAgainSaysTheSameAndSoDoesShowing() {
        List<Map<String, Object>> first = withoutTimes(compare());
        assertThat(withoutTimes(compare())).isEqualTo(first);
        assertThat(withoutTimes(Ran.isnad("compare", kase, "--json").jsonLines()))
                .isEqualTo(first);
    }

    @Test
    void aGrownCaseIsNamedAsSuch() throws IOException {
        compare();
        Path more = Files.writeString(temp.resolve("more.eml"), letter(11, "More."));
        assertThat(Ran.isnad("ingest", kase, more).code()).isZero();
        assertThat(Ran.isnad("compare", kase, "--json").jsonLines().getFirst()).containsEntry("outdated", true);
        assertThat(compare().getFirst()).containsEntry("outdated", false).containsEntry("onlyInDump", 3L);
    }

    @Test
    void aSheetForEachThatDiffersInEachLanguage() throws IOException {
        compare();
        Path sheets = temp.resolve("sheets");
        Ran ran = Ran.isnad("compare", kase, "--sheets", sheets, "--language", "ar,fr,en");
        assertThat(ran.code()).isZero();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sheets)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSize(15);
        for (Path file : files) {
            String html = Files.readString(file);
            assertThat(html).doesNotContain("<script", "\u202E", "‹compare", "{0}", "{1}");
            assertThat(html).contains(file.toString().contains(".ar.") ? "dir=\"rtl\"" : "dir=\"ltr\"");
        }
        assertThat(files.stream().map(CompareCommandTest::read))
                .anyMatch(html -> html.contains("<del>[−not−]</del>"))
                .anyMatch(html -> html.contains("script&gt;alert(1)&lt;/script") && html.contains("⟨U+202E⟩"));
    }

    @Test
    void twoReferencesStandBesideEachOther() {
        compare();
        Ran other = Ran.isnad("compare", kase, "--reference", own.resolve("1.eml"), "--supplier", "Marie", "--json");
        assertThat(other.jsonLines().getFirst()).containsEntry("identical", 1L);
        assertThat(Ran.isnad("compare", kase, "--json").jsonLines().stream()
                        .filter(line -> "comparison".equals(line.get("record"))))
                .hasSize(2);
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(Ran.isnad("compare", kase).code()).isEqualTo(ExitCode.NOTHING_FOUND.code());
        assertThat(Ran.isnad("compare", kase, "--reference", own).code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(Ran.isnad("compare", kase, "--reference", kase, "--supplier", "x")
                        .code())
                .isEqualTo(ExitCode.UNUSABLE.code());
        assertThat(Ran.isnad("compare", kase, "--reference", temp.resolve("none"), "--supplier", "x")
                        .code())
                .isEqualTo(ExitCode.UNUSABLE.code());
        assertThat(Ran.isnad("compare", kase, "--language", "xx").code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aResultThatCannotBeReadIsMadeAgain() throws IOException {
        List<Map<String, Object>> first = withoutTimes(compare());
        Path file;
        try (Stream<Path> walk = Files.walk(kase.resolve("references"))) {
            file = walk.filter(path -> path.endsWith("comparison.tsv"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replace("\nend\n", "\n"));
        assertThat(Ran.isnad("compare", kase).code()).isEqualTo(ExitCode.NOTHING_FOUND.code());
        assertThat(withoutTimes(compare())).isEqualTo(first);
    }

    private List<Map<String, Object>> compare() {
        Ran ran = Ran.isnad("compare", kase, "--reference", own, "--supplier", "Movement IT", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.jsonLines();
    }

    private static List<Map<String, Object>> withoutTimes(List<Map<String, Object>> lines) {
        lines.forEach(line -> line.remove("made"));
        return lines;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
