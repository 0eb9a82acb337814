package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.Passwords;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever is served from another computer logs in, may do what their role says, and sees their mailboxes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {
    private static final String PASSWORD = "correct horse battery";

    private Served served;
    private Path folder = Path.of("");

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = Served.ingested(temporary);
        // Conversations are what the second pass finds.
        Workbench.at(folder, Clock.systemUTC()).examineAll(_ -> {}, () -> false);
        try (DeskFile desk = DeskFile.open(folder)) {
            AccountTable accounts = new AccountTable(desk);
            accounts.add(new User("reader", Role.READER, null), PASSWORD, Instant.EPOCH);
            accounts.add(new User("reviewer", Role.REVIEWER, null), PASSWORD, Instant.EPOCH);
            accounts.add(new User("admin", Role.ADMINISTRATOR, null), PASSWORD, Instant.EPOCH);
            accounts.add(new User("leaver", Role.READER, null), PASSWORD, Instant.EPOCH);
            accounts.add(new User("press", Role.REVIEWER, List.of("*press*")), PASSWORD, Instant.EPOCH);
        }
        served = Served.start(folder, new ServeOrder("127.0.0.1", 0, List.of(), true, null, null));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private record In(String cookie, String token) {
        String[] fields() {
            return new String[] {"Cookie", cookie, Gate.TOKEN_FIELD, token};
        }
    }

    private In in(String name) {
        HttpResponse<byte[]> answer = logIn(name, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Max-Age");
        return new In(
                cookie.substring(0, cookie.indexOf(';')),
                Served.tree(answer).get("token").asString());
    }

    private HttpResponse<byte[]> logIn(String name, String password) {
        return served.ask("POST", "/api/session", "{\"user\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    @Test
    void withoutALogInNothingIsShown() {
        for (String path : List.of("/api/report", "/api/search?q=", "/api/audit", "/api/progress", "/api/keys")) {
            assertThat(served.get(path).statusCode()).as(path).isEqualTo(401);
        }
        JsonNode session = served.json("/api/session");
        assertThat(session.get("user").isNull()).isTrue();
        assertThat(session.get("caseName").isNull()).isTrue();
    }

    @Test
    void rolesAreKept() {
        In reader = in("reader");
        assertThat(served.get("/api/report", reader.fields()).statusCode()).isEqualTo(200);
        assertThat(served.get("/api/audit", reader.fields()).statusCode()).isEqualTo(403);
        String save = "{\"name\":\"all\",\"query\":\"leaflet\"}";
        assertThat(served.ask("POST", "/api/searches", save, reader.fields()).statusCode())
                .isEqualTo(403);
        assertThat(served.ask("POST", "/api/searches", save, in("reviewer").fields())
                        .statusCode())
                .isEqualTo(200);
        JsonNode audit = served.json("/api/audit", in("admin").fields());
        assertThat(audit.get("holds").asBoolean()).isTrue();
        assertThat(audit.get("entries").toString()).contains("saveSearch").contains("logIn");
    }

    @Test
    void aTokenOfAnotherSessionIsNone() {
        In one = in("reviewer");
        In other = in("reviewer");
        assertThat(served.ask(
                                "POST",
                                "/api/searches",
                                "{\"name\":\"x\",\"query\":\"y\"}",
                                "Cookie",
                                one.cookie,
                                Gate.TOKEN_FIELD,
                                other.token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void mailboxesAreKept() {
        In press = in("press");
        JsonNode all = served.json("/api/search?q=", in("reader").fields());
        JsonNode some = served.json("/api/search?q=", press.fields());
        assertThat(all.get("total").asLong()).isEqualTo(8);
        assertThat(some.get("total").asLong()).isEqualTo(5);
        assertThat(served.json("/api/report", press.fields()).get("messages").asLong())
                .isEqualTo(5);
        assertThat(served.json("/api/trust-map", press.fields()).get("rows")).hasSize(1);
        String hidden = "";
        for (JsonNode line : all.get("lines")) {
            hidden = line.get("subject").asString().equals("Look")
                    ? line.get("id").asString()
                    : hidden;
        }
        assertThat(hidden).hasSize(64);
        for (String way : List.of("", "/html", "/bytes", "/xray", "/clocks", "/thread", "/quotes", "/page")) {
            assertThat(served.get("/api/messages/" + hidden + way, press.fields())
                            .statusCode())
                    .as(way)
                    .isEqualTo(404);
        }
        assertThat(served.get("/api/comparisons", press.fields()).statusCode()).isEqualTo(403);
    }

    /** What only others see must not show in any figure, name or neighbour. */
    @Test
    void whatIsFoundIsOfTheOwnMailboxes() {
        In press = in("press");
        JsonNode some = served.json("/api/search?q=", press.fields());
        assertThat(counts(some, "mailbox"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("press")
                .endsWith("=5");
        assertThat(counts(some, "sender")).containsExactly("nour@movement.example=5");
        assertThat(counts(some, "type")).containsExactly("message=5");
        assertThat(counts(served.json("/api/search?q=", in("reader").fields()), "mailbox"))
                .hasSizeGreaterThan(1);
        for (JsonNode line : some.get("lines")) {
            assertThat(line.get("locator").asString()).contains("press.mbox");
            assertThat(line.get("occurrences").asLong()).isEqualTo(1);
            // Only carrier.eml, which this account does not see, answers one of these.
            assertThat(line.get("thread").isNull()).isTrue();
        }
        assertThat(served.json("/api/search?q=files", press.fields())
                        .get("total")
                        .asLong())
                .isZero();
        // Whoever belongs to something hidden is not found by what only that says.
        String hidden = "/api/search?q=" + URLEncoder.encode("thread:(subject:files)", StandardCharsets.UTF_8);
        assertThat(served.json(hidden, in("reader").fields()).get("total").asLong())
                .isEqualTo(2);
        assertThat(served.json(hidden, press.fields()).get("total").asLong()).isZero();
    }

    private static List<String> counts(JsonNode answer, String facet) {
        List<String> counts = new ArrayList<>();
        for (JsonNode each : answer.get("facets")) {
            if (each.get("name").asString().equals(facet)) {
                each.get("values")
                        .forEach(value -> counts.add(value.get("value").asString() + "="
                                + value.get("count").asLong()));
            }
        }
        return counts;
    }

    @Test
    void conversationsAndQuotesEndWhereOthersMailboxesBegin() {
        In press = in("press");
        In reader = in("reader");
        String answered = "/api/messages/" + id("Leaflet 1", reader);
        assertThat(served.json(answered + "/thread", reader.fields()).get("lines"))
                .hasSize(2);
        JsonNode seen = served.json(answered + "/thread", press.fields());
        assertThat(seen.get("lines")).hasSize(1);
        assertThat(seen.get("complete").asBoolean()).isTrue();
        assertThat(seen.toString()).doesNotContain("files@paper.example").doesNotContain("carrier");
        assertThat(served.json(answered + "/quotes", press.fields()).toString()).doesNotContain("carrier");
    }

    private String id(String subject, In who) {
        for (JsonNode line : served.json("/api/search?q=", who.fields()).get("lines")) {
            if (line.get("subject").asString().equals(subject)) {
                return line.get("id").asString();
            }
        }
        throw new AssertionError(subject);
    }

    @Test
    void isItInHereIsAskedOfTheOwnMailboxes() {
        In press = in("press");
        In reader = in("reader");
        JsonNode own = found("The leaflet number 1 is ready", press);
        assertThat(own.get("result").asString()).isEqualTo("found");
        assertThat(own.get("searched").get("contents").asLong()).isEqualTo(5);
        assertThat(own.get("searched").get("notIndexed").asLong()).isZero();
        assertThat(own.get("sentence").get("key").asString()).isEqualTo("web.find.part.found");
        assertThat(own.get("searched").get("limits").toString()).contains("rest of the copy");
        // In notes.txt, which lies in no mailbox of theirs; even a word that is misspelt tells nothing of it.
        String hidden = "Réunion du comité, lundi à dix heures";
        assertThat(found(hidden, reader).get("result").asString()).isEqualTo("found");
        for (String asked : List.of(hidden, "Réunion du comté lundi", "comité")) {
            JsonNode answer = found(asked, press);
            assertThat(answer.get("result").asString()).isEqualTo("not-found");
            assertThat(answer.toString()).doesNotContain("notes.txt").doesNotContain("dix heures");
        }
        String body = "{\"text\":\"leaflet number 1\"}";
        assertThat(served.ask("POST", "/api/find/certificate", body, press.fields())
                        .statusCode())
                .as("a certificate speaks of the whole copy")
                .isEqualTo(403);
    }

    private JsonNode found(String text, In who) {
        HttpResponse<byte[]> answer =
                served.ask("POST", "/api/find?lang=en", "{\"text\":\"" + text + "\"}", who.fields());
        assertThat(answer.statusCode()).as(Served.text(answer)).isEqualTo(200);
        return Served.tree(answer);
    }

    @Test
    void savedSearchesOfOthersAreNotShownToWhoSeesAPart() {
        String named = "{\"name\":\"%s\",\"query\":\"%s\"}";
        In reviewer = in("reviewer");
        In press = in("press");
        served.ask("POST", "/api/searches", named.formatted("secret source", "subject:files"), reviewer.fields());
        assertThat(served.ask("POST", "/api/searches", named.formatted("mine", "leaflet"), press.fields())
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.json("/api/searches", press.fields()).toString())
                .contains("mine")
                .doesNotContain("secret source");
        assertThat(served.json("/api/searches", reviewer.fields()).toString())
                .contains("mine")
                .contains("secret source");
        assertThat(served.ask("POST", "/api/searches", named.formatted("secret source", "x"), press.fields())
                        .statusCode())
                .isEqualTo(409);
        JsonNode all = served.json("/api/searches", reviewer.fields());
        for (JsonNode each : all) {
            if (each.get("name").asString().equals("secret source")) {
                assertThat(served.ask(
                                        "DELETE",
                                        "/api/searches/" + each.get("number").asLong(),
                                        null,
                                        press.fields())
                                .statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void whoIsRemovedIsOut() {
        In leaver = in("leaver");
        assertThat(served.get("/api/report", leaver.fields()).statusCode()).isEqualTo(200);
        try (DeskFile desk = DeskFile.open(folder)) {
            new AccountTable(desk).remove("leaver");
        }
        assertThat(served.get("/api/report", leaver.fields()).statusCode()).isEqualTo(401);
    }

    @Test
    void whoLogsOutIsOut() {
        In reader = in("reader");
        assertThat(served.ask("DELETE", "/api/session", null, reader.fields()).statusCode())
                .isEqualTo(204);
        assertThat(served.get("/api/report", reader.fields()).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherAddressDemandsTls() {
        assertThatThrownBy(() -> Served.start(folder, new ServeOrder("0.0.0.0", 0, List.of(), false, null, null)))
                .isInstanceOf(Workbench.BadRequest.class)
                .hasMessageContaining("needs-tls");
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        String kept = Passwords.kept(PASSWORD);
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(Passwords.isRight(PASSWORD, kept)).isTrue();
        assertThat(Passwords.isRight(PASSWORD + "x", kept)).isFalse();
        assertThat(Passwords.kept(PASSWORD)).isNotEqualTo(kept);
    }
}
