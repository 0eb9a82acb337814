package org.isnad.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isnad.workbench.publish.Csv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets, families, threads, likeness, kept searches and searches by the hundred, on a small dump. */
class SearchFurtherTest {
    @TempDir
    private static Path temp;

    private static Path caseFolder;

    @BeforeAll
    static void makeACase() throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        write(
                dump,
                "1",
                "anne@mairie.example",
                "2017-04",
                "",
                "The harbour budget and the ferry timetable are attached.");
        write(
                dump,
                "2",
                "paul@mairie.example",
                "2017-05",
                "In-Reply-To: <m1@a.example>\n",
                "Thanks, the ferry figures are wrong.");
        write(
                dump,
                "3",
                "zoe@press.example",
                "2018-05",
                "",
                "Our harbour story about the ferry and its budget runs on Monday.");
        write(
                dump,
                "4",
                "zoe@press.example",
                "2018-06",
                "",
                "Bonjour, la réunion est reportée à demain, merci de prévenir les autres.");
        Files.writeString(dump.resolve("5.eml"), """
            From: carla@press.example
            Date: Mon, 1 Jan 2018 10:00:00 +0000
            Message-ID: <m5@a.example>
            Subject: forwarded
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            See the letter below.
            --b
            Content-Type: message/rfc822

            From: old@archive.example
            Message-ID: <m6@a.example>
            Date: Mon, 2 Jan 2012 10:00:00 +0000
            Subject: letter

            The lighthouse keeper has left.
            --b--
            """);
        Files.writeString(dump.resolve("notes.txt"), "Minutes about the ferry.\n");
        caseFolder = temp.resolve("case");
        assertThat(Ran.isnad("ingest", caseFolder, dump).code()).isZero();
        assertThat(Ran.isnad("examine", caseFolder).code()).isZero();
    }

    private static void write(Path dump, String id, String from, String month, String more, String body)
            throws IOException {
        String date = "Tue, 1 " + (month.endsWith("04") ? "Apr" : month.endsWith("05") ? "May" : "Jun") + " "
                + month.substring(0, 4) + " 10:00:00 +0000";
        Files.writeString(
                dump.resolve(id + ".eml"),
                "From: " + from + "\nDate: " + date + "\nMessage-ID: <m" + id + "@a.example>\n" + more
                        + "Subject: message " + id + "\n\n" + body + "\n");
    }

    private static List<String> found(Object... words) {
        Object[] args = new Object[words.length + 3];
        args[0] = "search";
        args[1] = caseFolder;
        args[2] = "--json";
        System.arraycopy(words, 0, args, 3, words.length);
        return Ran.isnad(args).jsonLines().stream()
                .map(line -> line.get("messageId") instanceof String id ? id : "file")
                .toList();
    }

    @Test
    void facetsCountAllThatIsFound() {
        List<Map<String, Object>> lines = Ran.isnad("search", caseFolder, "ferry", "--facets", "--json", "--limit", "1")
                .jsonLines();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).containsEntry("total", 4L);
        Map<String, Object> facets = Ran.object(Ran.at(lines.getLast(), "facets"));
        assertThat(facets.keySet())
                .containsExactly("sender", "domain", "year", "mailbox", "type", "language", "level", "cause");
        assertThat(Ran.at(facets, "domain"))
                .isEqualTo(List.of(
                        Map.of("value", "mairie.example", "count", 2L), Map.of("value", "press.example", "count", 1L)));
        assertThat(Ran.at(facets, "year"))
                .isEqualTo(List.of(Map.of("value", "2017", "count", 2L), Map.of("value", "2018", "count", 1L)));
        assertThat(Ran.at(facets, "type").toString()).contains("value=message, count=3");
        assertThat(Ran.at(facets, "level")).isEqualTo(List.of(Map.of("value", "UNDECIDED", "count", 3L)));
        assertThat(Ran.isnad("search", caseFolder, "ferry", "--facets").out())
                .contains("Senders")
                .contains("anne@mairie.example");
    }

    @Test
    void whatBelongsTogether() {
        assertThat(found("thread:(figures)")).containsExactlyInAnyOrder("m1@a.example", "m2@a.example");
        assertThat(found("thread:m1@a.example -budget")).containsExactly("m2@a.example");
        assertThat(found("family:(lighthouse)")).containsExactlyInAnyOrder("m5@a.example", "m6@a.example");
        assertThat(found("type:file", "ferry")).containsExactly("file");
        assertThat(found("attachments:1..")).containsExactly("m5@a.example");
        assertThat(found("size:>1mb")).isEmpty();
    }

    @Test
    void whatIsAboutTheSame() {
        assertThat(found("--like", "m1@a.example").getFirst()).isEqualTo("m3@a.example");
        assertThat(found("--like", "m1@a.example")).doesNotContain("m1@a.example", "m4@a.example");
        assertThat(found("--like", "m1@a.example", "date:2017")).containsExactly("m2@a.example");
    }

    @Test
    void searchesAreKept() {
        assertThat(found("type:message -ferry", "--save", "no ferry")).hasSize(3);
        assertThat(found("--saved", "no ferry")).hasSize(3);
        assertThat(found("--saved", "no ferry", "lighthouse")).containsExactly("m6@a.example");
        Ran unknown = Ran.isnad("search", caseFolder, "--saved", "other");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("no ferry");
        assertThat(Ran.isnad("search", caseFolder).code()).isEqualTo(2);
    }

    @Test
    void manyAtOnceAndTakenUpAgain() throws IOException {
        Path in = temp.resolve("in.csv");
        Path out = temp.resolve("out.csv");
        Files.writeString(in, "query,why\nferry,a\n\"\"\"harbour story\"\"\",b\nnothinglikeit,c\nlevel:odd,d\n");
        assertThat(Ran.isnad("search-batch", caseFolder, in, out).code()).isZero();
        String whole = Files.readString(out);
        List<List<String>> rows = Csv.rows(whole);
        assertThat(rows.getFirst()).startsWith("number", "query", "total", "rank", "id");
        assertThat(rows.stream().filter(row -> row.getFirst().equals("1"))).hasSize(4);
        assertThat(rows.get(rows.size() - 3)).contains("\"harbour story\"", "m3@a.example");
        assertThat(rows.get(rows.size() - 2)).startsWith("3", "nothinglikeit", "0");
        assertThat(rows.getLast().getLast()).contains("odd").contains("VERIFIED");

        Path part = temp.resolve("out.csv.part");
        for (int cut : new int[] {10, whole.length() / 3, whole.length() / 2, whole.length() - 5}) {
            Files.writeString(part, whole.substring(0, cut));
            Files.delete(out);
            assertThat(Ran.isnad("search-batch", caseFolder, in, out).code()).isZero();
            assertThat(Files.readString(out)).as("cut at %d", cut).isEqualTo(whole);
        }
        Files.writeString(part, whole);
        Files.writeString(in, "other\n");
        Ran other = Ran.isnad("search-batch", caseFolder, in, out);
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("out.csv.part");
    }

    @Test
    void cellsAreNoFormulas() {
        assertThat(Csv.row(List.of("=1+1", "a,b", "say \"x\"", ""))).isEqualTo("'=1+1,\"a,b\",\"say \"\"x\"\"\",\r\n");
        assertThat(Csv.row(List.of("a;=1+1", "-b;c-d"))).isEqualTo("a;'=1+1,'-b;c-d\r\n");
        assertThat(Csv.rows("a;b;c\n1;\"2\n3\";4")).containsExactly(List.of("a", "b", "c"), List.of("1", "2\n3", "4"));
    }
}
