package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A case is read over HTTP: overviews, lists, messages, bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private Served served;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        served = Served.start(Served.ingested(temporary));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void theReportCountsTheCase() {
        JsonNode report = served.json("/api/report?lang=ar");
        assertThat(report.get("messages").asLong()).isEqualTo(7);
        assertThat(report.get("files").asLong()).isEqualTo(1);
        assertThat(report.get("levels").get("UNDECIDED").asLong()
                        + report.get("levels").get("SUSPICIOUS").asLong()
                        + report.get("levels").get("CONSISTENT").asLong())
                .isEqualTo(7);
        assertThat(report.get("funnel").get(0).get("messages").asLong()).isEqualTo(7);
        assertThat(report.get("funnel").get(6).get("messages").asLong()).isZero();
        assertThat(report.get("balanced").asBoolean()).isTrue();
        assertThat(report.get("decides").get("sentence").get("text").asString()).contains("مفتاح");
    }

    @Test
    void theTrustMapHasEveryMessageOnce() {
        JsonNode map = served.json("/api/trust-map?rows=domain");
        long sum = map.get("undated").asLong();
        for (JsonNode cell : map.get("cells")) {
            for (JsonNode n : cell.get("levels")) {
                sum += n.asLong();
            }
        }
        assertThat(sum).isEqualTo(7);
        String query = map.get("rows").get(0).get("query").asString() + " "
                + map.get("columns").get(0).get("query").asString();
        assertThat(query).isEqualTo("from:*@movement.example date:2017-04");
        assertThat(served.json("/api/search?q=" + query.replace(" ", "%20"))
                        .get("total")
                        .asLong())
                .isEqualTo(6);
    }

    @Test
    void aSearchGivesPages() {
        JsonNode first = served.json("/api/search?q=leaflet&limit=2");
        JsonNode second = served.json("/api/search?q=leaflet&limit=2&offset=2");
        assertThat(first.get("total").asLong()).isEqualTo(5);
        assertThat(first.get("lines")).hasSize(2);
        assertThat(second.get("lines")).hasSize(2);
        assertThat(second.get("lines").get(0).get("id"))
                .isNotEqualTo(first.get("lines").get(0).get("id"));
        assertThat(first.get("lines").get(0).get("snippet").toString()).contains("\"marked\":true");
        assertThat(served.get("/api/search?q=date:nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void aMessageIsShownWithItsClaims() {
        JsonNode view = served.json("/api/messages/" + served.id("Leaflet 2") + "?lang=fr");
        assertThat(view.get("claims")).isNotEmpty();
        assertThat(view.get("text").asString()).contains("hxxp").doesNotContain("http://");
        assertThat(view.get("doesNotProve")).isNotEmpty();
        assertThat(view.get("line").get("level").asString()).isNotEqualTo("VERIFIED");
    }

    @Test
    void aSecondSubjectIsPlainToSee() {
        JsonNode fields = served.json("/api/messages/" + served.id("files")).get("fields");
        long repeated = 0;
        for (JsonNode field : fields) {
            repeated += field.get("repeated").asBoolean() ? 1 : 0;
        }
        assertThat(repeated).isEqualTo(2);
    }

    @Test
    void theXrayLosesNoByte() throws IOException {
        String id = served.id("files");
        byte[] bytes = served.get("/api/messages/" + id + "/bytes").body();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        long from = 0;
        while (from < bytes.length) {
            JsonNode window = served.json("/api/messages/" + id + "/xray?length=100&from=" + from);
            long at = from;
            for (JsonNode mark : window.get("marks")) {
                assertThat(mark.get("start").asLong()).isEqualTo(at);
                assertThat(mark.get("mark").asString()).isEqualTo("uncovered");
                at = mark.get("end").asLong();
            }
            assertThat(at).isEqualTo(window.get("to").asLong());
            for (JsonNode line : window.get("lines")) {
                joined.write(line.get("text").asString().getBytes(StandardCharsets.ISO_8859_1));
                String end = line.get("end").asString();
                joined.writeBytes((end.equals("crlf") ? "\r\n" : end.equals("lf") ? "\n" : end.equals("cr") ? "\r" : "")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            from = window.get("to").asLong();
        }
        assertThat(joined.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void rangesOfBytesAreAnswered() {
        String path = "/api/messages/" + served.id("Leaflet 3") + "/bytes";
        byte[] whole = served.get(path).body();
        var some = served.get(path, "Range", "bytes=10-19");
        assertThat(some.statusCode()).isEqualTo(206);
        assertThat(some.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, 20));
        assertThat(some.headers().firstValue("Content-Range")).contains("bytes 10-19/" + whole.length);
        assertThat(served.get(path, "Range", "bytes=-5").body()).hasSize(5);
        assertThat(served.get(path, "Range", "bytes=999999-").statusCode()).isEqualTo(416);
    }

    @Test
    void hostileHtmlIsTamed() {
        var answer = served.get("/api/messages/" + served.id("Look") + "/html");
        String page = Served.text(answer);
        assertThat(page).contains("Hello").contains("hxxp");
        assertThat(page)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("<object")
                .doesNotContainIgnoringCase("<form")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("<base")
                .doesNotContainIgnoringCase("http-equiv")
                .doesNotContainIgnoringCase("onclick")
                .doesNotContainIgnoringCase("onload")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("href=")
                .doesNotContainIgnoringCase("src=")
                .doesNotContainIgnoringCase("style=")
                .doesNotContainIgnoringCase("http://");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void previewsShowPicturesAndPlainTextOnly() {
        String path = "/api/messages/" + served.id("files") + "/attachments/";
        assertThat(served.get(path + "2/preview").headers().firstValue("Content-Type"))
                .contains("image/png");
        var text = served.get(path + "1/preview");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(served.get(path + "9/preview").statusCode()).isEqualTo(404);
    }

    /** Said with the list of attachments, so that it is known before anything of them is looked at. */
    @Test
    void anAttachmentThatActsIsFlagged() {
        JsonNode attachments =
                served.json("/api/messages/" + served.id("files") + "?lang=en").get("attachments");
        assertThat(attachments.get(1).get("acts").isNull()).isTrue();
        assertThat(attachments.get(2).get("name").asString()).isEqualTo("annex.pdf.exe");
        assertThat(attachments.get(2).get("acts").asString()).isEqualTo("a program whose name hides it");
    }

    @Test
    void withoutAClientASentenceSaysSo() {
        var answer = served.get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
