package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.isnad.core.item.ArrayOctets;
import org.isnad.workbench.ingest.ContentHash;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Is it in here? On a small dump in which everything is known. */
class FindCommandTest {
    private static final String SENTENCE =
            "The treasurer will bring the signed receipts to the harbour office on Monday";

    @TempDir
    private static Path temp;

    private static Path caseFolder;

    @BeforeAll
    static void makeACase() throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        write(dump, "1.eml", "original", "Receipts <b>now</b>", 3, SENTENCE + ".\n\nDo not\nforget the stamps.");
        write(
                dump,
                "2.eml",
                "answer",
                "Re: Receipts",
                4,
                "Agreed!\n\n> The treasurer will bring the\n> signed receipts to the harbour\n> office on Monday.\n");
        write(
                dump,
                "3.eml",
                "french",
                "Réunion",
                5,
                "L'assemblée générale se tiendra jeudi à l’ancien cinéma de Rives.");
        write(dump, "4.eml", "arabic", "موعد", 6, "وصلت المبالغُ المتفق عليها إلى حساب اللجنة يوم الخميس الماضي.");
        write(
                dump,
                "5.eml",
                "markup",
                "x",
                7,
                "<script>alert(1)</script> see https://evil.example/x and the blue ledger");
        for (int i = 0; i < 40; i++) {
            write(
                    dump,
                    "form" + i + ".eml",
                    "form" + i,
                    "Form",
                    8,
                    "The figure I have here is " + (4_000 + i) + " euros.");
        }
        Files.writeString(
                dump.resolve("notes.txt"), "Minutes: the committee postponed every decision about coaches.\n");
        Files.writeString(dump.resolve("6.eml"), """
                From: a@b.example
                Subject: attached
                Date: Mon, 9 Apr 2018 10:00:00 +0000
                Message-ID: <attached@b.example>
                Content-Type: multipart/mixed; boundary=x

                --x

                see the list
                --x
                Content-Type: text/csv; name="prices.csv"
                Content-Disposition: attachment

                banners,twelve,painted by volunteers overnight
                --x
                Content-Type: application/pdf; name="plan.pdf"
                Content-Disposition: attachment

                %PDF-1.4
                --x--
                """);
        caseFolder = temp.resolve("case");
        Ran ingest = Ran.isnad("ingest", caseFolder, dump);
        assertThat(ingest.code()).as(ingest.err()).isZero();
    }

    private static void write(Path dump, String file, String id, String subject, int day, String body)
            throws IOException {
        Files.writeString(dump.resolve(file), """
                From: Nour <nour@movement.example>
                To: press@paper.example
                Subject: %s
                Date: %d Apr 2018 10:00:00 +0000
                Message-ID: <%s@movement.example>
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(subject, day, id, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the treasurer WILL bring the signed receipts, to the harbour office | original | body",
                "Do not forget the stamps | original | body",
                "l'assemblee generale se tiendra jeudi a l'ancien cinema | french | body",
                "وصلت المبالغ المتفق عليها الي حساب اللجنه يوم الخميس | arabic | body",
                "painted by volunteers overnight | attached | attachment",
                "receipts b now b | original | subject",
                "plan.pdf | attached | name",
                "the figure I have here is 4,017 euros | | ",
            })
    void wordForWord(String text, String id, String place) {
        Ran found = Ran.isnad("find", caseFolder, "--text", text, "--json");
        if (id == null) {
            assertThat(found.json()).containsEntry("result", "not-found");
            return;
        }
        assertThat(found.code()).isZero();
        assertThat(found.json()).containsEntry("result", "found");
        assertThat(hits(found).getFirst())
                .containsEntry("rank", 1L)
                .containsEntry("exact", true)
                .containsEntry("place", place);
        assertThat((String) hits(found).getFirst().get("messageId")).startsWith(id + "@");
    }

    @Test
    void whoWroteItStandsBeforeWhoQuotedIt() {
        List<Map<String, Object>> hits = hits(Ran.isnad("find", caseFolder, "--text", SENTENCE, "--json"));
        assertThat(hits).extracting(hit -> hit.get("rank")).startsWith(1L, 1L);
        assertThat(hits).extracting(hit -> hit.get("quoted")).startsWith(false, true);
    }

    @Test
    void aLooseFileIsFoundToo() {
        Ran found = Ran.isnad("find", caseFolder, "--text", "committee postponed every decision", "--json");
        assertThat(hits(found).getFirst()).containsEntry("kind", "file").containsEntry("subject", "notes.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The treasurer will bring the signed receipts to the harbour office on Tuesday",
                "The tresurer will bring signed receipts to the harbuor office on Monday",
                "The treasurer will bring the receipts to the office on Monday",
                "Surely the treasurer will bring the signed receipts to the harbour office on Monday",
            })
    void changedWordsAreShown(String text) {
        Ran found = Ran.isnad("find", caseFolder, "--text", text, "--json");
        assertThat(found.code()).isEqualTo(ExitCode.FOUND_WITH_DIFFERENCES.code());
        assertThat(found.json()).containsEntry("result", "found-with-differences");
        assertThat((String) hits(found).getFirst().get("messageId")).startsWith("original@");
        assertThat((List<?>) hits(found).getFirst().get("edits")).hasSizeGreaterThan(1);
    }

    /** The archive has forty sentences of that form, none with this figure: nothing tells it from any of them. */
    @Test
    void anotherInstanceOfAFormulaIsNotFound() {
        Ran found = Ran.isnad("find", caseFolder, "--text", "The figure I have here is 9,999 euros.", "--json");
        assertThat(found.code()).isEqualTo(ExitCode.NOTHING_FOUND.code());
        assertThat(found.json()).containsEntry("result", "not-found");
        assertThat(hits(found)).isNotEmpty().allMatch(hit -> Boolean.FALSE.equals(hit.get("exact")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody ever wrote about walruses in a greenhouse here",
                "The treasurer signed the figure about coaches and stamps overnight",
                "office Monday harbour the on to receipts signed the bring will treasurer The"
            })
    void whatIsNotThereIsNotFoundAndTheNearestIsShown(String text) {
        Ran found = Ran.isnad("find", caseFolder, "--text", text);
        assertThat(found.code()).isEqualTo(ExitCode.NOTHING_FOUND.code());
        assertThat(found.out())
                .contains("Not found in copy")
                .contains("Nearest passages")
                .doesNotContain("exist");
    }

    /** Anybody can make the hash of the copy with standard tools, as the certificate says. */
    @Test
    void theCopyIsNamedByTheHashOfItsHashes() throws Exception {
        Map<String, Object> searched =
                object(Ran.isnad("find", caseFolder, "--text", "x", "--json").json(), "searched");
        try (Stream<Path> files = Files.walk(temp.resolve("dump"))) {
            List<String> hashes = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.add(sha256(Files.readAllBytes(file)));
            }
            String list =
                    hashes.stream().distinct().sorted().map(hash -> hash + "\n").collect(Collectors.joining());
            assertThat(searched)
                    .containsEntry("copy", sha256(list.getBytes(StandardCharsets.US_ASCII)))
                    .containsEntry("inputFiles", (long) hashes.size())
                    .containsEntry("ocr", false)
                    .containsEntry("notIndexed", 0L);
        }
        assertThat(object(searched, "notSearched")).containsEntry("total", 1L);
    }

    @ParameterizedTest
    @CsvSource({"en,ltr,Not found in copy", "fr,ltr,Introuvable dans la copie", "ar,rtl,لم يُعثر عليه في النسخة"})
    void theCertificateSaysWhatWasDone(String language, String direction, String sentence) throws IOException {
        Path page = temp.resolve("not-" + language + ".html");
        Ran found = Ran.piped(
                "  Nobody ever wrote about walruses in a greenhouse here\n",
                "find",
                caseFolder,
                "-",
                "--certificate",
                page,
                "--language",
                language);
        assertThat(found.code()).as(found.err()).isEqualTo(ExitCode.NOTHING_FOUND.code());
        assertThat(Files.readString(page))
                .contains("dir=\"" + direction + "\"")
                .contains(sentence)
                .contains("application/pdf")
                .contains("sha256sum")
                .doesNotContain("‹");
    }

    @Test
    void whatTheDumpSaysCannotSteerTheCertificate() throws IOException {
        Path text = temp.resolve("asked.txt");
        Files.writeString(text, "alert(1) see https://evil.example/x and the <b>blue</b> ledger");
        Path page = temp.resolve("found.html");
        Ran found = Ran.isnad("find", caseFolder, "--file", text, "--certificate", page);
        assertThat(found.code()).as(found.err()).isEqualTo(ExitCode.NOTHING_FOUND.code());
        assertThat(Files.readString(page))
                .contains("&lt;script&gt;")
                .contains("hxxps[:]//")
                .doesNotContain("<script", "https://evil");
        assertThat(Ran.isnad("find", caseFolder, "--text", "the signed receipts", "--certificate", page)
                        .code())
                .isZero();
        assertThat(Files.readString(page)).contains("&lt;b&gt;now");
    }

    @Test
    void eachLineIsAPassageOfItsOwn() {
        Ran found = Ran.piped(
                "the signed receipts\n\n…\nwalruses in a greenhouse\n", "find", caseFolder, "--lines", "-", "--json");
        assertThat(found.code()).as(found.err()).isZero();
        assertThat(found.jsonLines()).extracting(answer -> answer.get("result")).containsExactly("found", "not-found");
    }

    @Test
    void mistakesAreSaidInOneSentence() {
        assertThat(Ran.isnad("find", caseFolder).code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(Ran.isnad("find", caseFolder, "--text", "a", "--file", "b").code())
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(Ran.isnad("find", caseFolder, "--text", " …! ").code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(Ran.isnad("find", caseFolder, "--text", "word ".repeat(1_001))
                        .err())
                .contains("1,001");
        assertThat(Ran.isnad("find", temp, "--text", "a").code()).isEqualTo(ExitCode.UNUSABLE.code());
    }

    /** Without its index a case must not certify that nothing is there as if it had been searched. */
    @Test
    void anIndexThatIsMissingIsSaid() throws IOException {
        Path copy = temp.resolve("without index");
        try (Stream<Path> files = Files.walk(caseFolder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = caseFolder.relativize(file);
                if (!relative.startsWith("index")) {
                    Path target = copy.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Ran found = Ran.isnad("find", copy, "--text", SENTENCE);
        assertThat(found.code()).isEqualTo(ExitCode.UNUSABLE.code());
        assertThat(found.err()).contains("reindex");
    }

    @SuppressWarnings("unchecked") // JSON is what it is
    private static List<Map<String, Object>> hits(Ran ran) {
        return (List<Map<String, Object>>) Objects.requireNonNull(ran.json().get("hits"));
    }

    @SuppressWarnings("unchecked") // JSON is what it is
    private static Map<String, Object> object(Map<String, Object> json, String name) {
        return (Map<String, Object>) Objects.requireNonNull(json.get(name));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Nothing was looked at by OCR, and there are no words in it: a certificate is asked for and comes all the same. */
    @Test
    void aPictureHasItsCertificateToo() throws IOException {
        BufferedImage grey = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            grey.setRGB(i % 64, i / 64, 0x010101 * (i % 64 * 4));
        }
        Path picture = temp.resolve("grey.png");
        assertThat(ImageIO.write(grey, "png", picture.toFile())).isTrue();
        Path page = temp.resolve("picture.html");

        Ran ran = Ran.isnad("find", caseFolder, "--image", picture, "--certificate", page);

        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.NOTHING_FOUND.code());
        assertThat(ran.err()).contains("picture.html");
        assertThat(Files.readString(page))
                .contains(
                        ContentHash.of(ArrayOctets.of(Files.readAllBytes(picture)))
                                .hex(),
                        "No page looks like it",
                        "No words were read off it.",
                        "What this does not say")
                .doesNotContain("‹");
    }
}
