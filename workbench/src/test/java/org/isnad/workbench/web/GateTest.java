package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers: another origin in the user's own browser, another name for this server, and whoever writes HTTP by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {
    private Served served;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        served = Served.start(Served.ingested(temporary));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT"})
    void aReboundNameIsNotAnswered(String host) throws IOException {
        String named = host.replace("PORT", "" + served.server.port());
        String answer = served.raw("GET /api/report HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("distinctMessages");
    }

    @Test
    void twoHostsAreNotAnswered() throws IOException {
        String answer = served.raw(served.request("/api/report", "Host: evil.example"));
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("distinctMessages");
    }

    @Test
    void anAddressOfAnotherServerInTheRequestLineIsNotAnswered() throws IOException {
        String answer = served.raw(served.request("http://evil.example/api/report"));
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("distinctMessages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1:1"})
    void anotherOriginIsRefused(String origin) {
        String named = origin.replace("PORT", "" + served.server.port());
        assertThat(served.get("/api/report", "Origin", named).statusCode()).isEqualTo(403);
    }

    @Test
    void theSameOriginIsLetIn() {
        String own = "http://127.0.0.1:" + served.server.port();
        HttpResponse<byte[]> answer = served.get("/api/report", "Origin", own, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void whatAnotherSiteEmbedsIsRefused() {
        assertThat(served.get("/api/report", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void writingDemandsTheToken() {
        String path = "/api/messages/" + served.id("Leaflet 1") + "/marks";
        String change = "{\"tags\":[\"seen\"]}";
        assertThat(served.ask("PUT", path, change).statusCode()).isEqualTo(403);
        assertThat(served.ask("PUT", path, change, Gate.TOKEN_FIELD, "x").statusCode())
                .isEqualTo(403);
        assertThat(served.ask("PUT", path, change, Gate.TOKEN_FIELD, served.token())
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.json("/api/tags").get(0).get("name").asString()).isEqualTo("seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/assets/../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/assets/..%5c..%5cwindows",
                "/assets/%00.js",
                "//etc/passwd",
                "/org/isnad/workbench/web/desk/desk-1.sql",
                "/index.html/../../../../../../etc/passwd",
                "/api/files/..%2f..%2fcatalog.sqlite/bytes",
                "/api/messages/..%2Fx/bytes"
            })
    void noPathLeadsOut(String path) throws IOException {
        String answer = served.raw(served.request(path));
        assertThat(answer)
                .doesNotContain("root:")
                .doesNotContain("CREATE TABLE")
                .doesNotContain("SQLite format");
        // A path that is no file is a place within the client: its one page is shown, or that it was not built.
        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 (400|404|421) .*|HTTP/1\\.1 200 .*(not built|<div id=\"app\"></div>).*");
    }

    @Test
    void namesOfTheDumpEndNoHeader() {
        String id = served.id("files");
        HttpResponse<byte[]> answer = served.get("/api/messages/" + id + "/attachments/1");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"[0-9a-f]{64}\\.bin\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/search?q=a%0d%0aSet-Cookie:%20x=1", "/api/messages/x%0d%0aX-Evil:%201", "/a%0d%0aX-Evil:1"
            })
    void lineEndsInARequestEndNoHeader(String path) throws IOException {
        String answer = served.raw(served.request(path));
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).doesNotContainIgnoringCase("X-Evil").doesNotContainIgnoringCase("Set-Cookie");
    }

    @Test
    void anOversizedHeadIsRefused() throws IOException {
        assertThat(served.raw(served.request("/api/report", "X-Long: " + "a".repeat(100_000))))
                .startsWith("HTTP/1.1 431");
        assertThat(served.raw(served.request("/api/search?q=" + "a".repeat(100_000))))
                .startsWith("HTTP/1.1 414");
    }

    @Test
    void anOversizedBodyIsRefused() {
        String path = "/api/messages/" + served.id("Leaflet 1") + "/notes";
        String large = "{\"text\":\"" + "a".repeat(2 << 20) + "\"}";
        assertThat(served.ask("POST", path, large, Gate.TOKEN_FIELD, served.token())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void everyAnswerForbidsWhatItDoesNotNeed() {
        for (String path : new String[] {"/", "/api/report", "/api/nothing", "/api/search?q=((("}) {
            var fields = served.get(path).headers();
            assertThat(fields.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
            assertThat(fields.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(fields.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(fields.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(fields.firstValue("Server")).isEmpty();
        }
        assertThat(Sender.CLIENT_POLICY).doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
    }
}
