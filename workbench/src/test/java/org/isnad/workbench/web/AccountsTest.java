package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
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
