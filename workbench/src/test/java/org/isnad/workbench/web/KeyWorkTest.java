package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.isnad.core.item.Phrase;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Keys are stated with where they are from, by who may change what everybody sees; work on them is told as it goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyWorkTest {
    private static final String PASSWORD = "correct horse battery";

    private Served served;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        Path folder = Served.ingested(temporary);
        try (DeskFile desk = DeskFile.open(folder)) {
            AccountTable accounts = new AccountTable(desk);
            accounts.add(new User("reviewer", Role.REVIEWER, null), PASSWORD, Instant.EPOCH);
            accounts.add(new User("editor", Role.EDITOR, null), PASSWORD, Instant.EPOCH);
            accounts.add(new User("press", Role.EDITOR, List.of("*press*")), PASSWORD, Instant.EPOCH);
        }
        served = Served.start(folder, new ServeOrder("127.0.0.1", 0, List.of(), true, null, null));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private String[] in(String name) {
        HttpResponse<byte[]> answer =
                served.ask("POST", "/api/session", "{\"user\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}");
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        return new String[] {
            "Cookie",
            cookie.substring(0, cookie.indexOf(';')),
            Gate.TOKEN_FIELD,
            Served.tree(answer).get("token").asString()
        };
    }

    private static String record() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        byte[] key = generator.generateKeyPair().getPublic().getEncoded();
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key);
    }

    private static String wish(String domain, String record, String origin, String source) {
        return "{\"domain\":\"%s\",\"selector\":\"s2017\",\"record\":\"%s\",\"origin\":\"%s\",\"source\":\"%s\"}"
                .formatted(domain, record, origin, source);
    }

    /** Once nothing is under way any more. */
    private JsonNode ended(String[] who) {
        JsonNode job = served.json("/api/keys/job?lang=en", who);
        while (job.get("state").asString().equals("running")) {
            job = served.json("/api/keys/job?lang=en", who);
        }
        return job;
    }

    private int add(String wish, String[] who) {
        return served.ask("POST", "/api/keys", wish, who).statusCode();
    }

    @Test
    void aKeyIsStatedWithItsOrigin() throws GeneralSecurityException {
        String[] editor = in("editor");
        String record = record();
        assertThat(add(wish("Paper.example", record, "owner", "the paper's IT department, by letter"), editor))
                .isEqualTo(200);
        JsonNode job = ended(editor);
        assertThat(job.get("sentence").get("key").asString()).isEqualTo("web.keys.added");
        assertThat(job.get("user").asString()).isEqualTo("editor");
        assertThat(job.get("keys").asLong()).isEqualTo(1);
        JsonNode known = served.json("/api/keys", editor).get("known");
        assertThat(known).hasSize(1);
        JsonNode key = known.get(0);
        assertThat(key.get("domain").asString()).isEqualTo("paper.example");
        assertThat(key.get("selector").asString()).isEqualTo("s2017");
        assertThat(key.get("origin").asString()).isEqualTo("owner");
        assertThat(key.get("source").asString()).isEqualTo("the paper's IT department, by letter");
        assertThat(key.get("fileHash").asString()).hasSize(64);
        assertThat(key.get("firstSeen").isNull()).as("nobody stated a sighting").isTrue();

        assertThat(add(wish("movement.example", "this is no key", "archive", "x"), editor))
                .isEqualTo(200);
        assertThat(ended(editor).get("state").asString()).isEqualTo("failed");
        assertThat(served.json("/api/keys", editor).get("known")).hasSize(1);
    }

    @Test
    void whatIsMissingOrNotAllowedIsRefused() throws GeneralSecurityException {
        String[] editor = in("editor");
        String record = record();
        assertThat(add(wish("paper.example", record, "owner", " "), editor)).isEqualTo(400);
        assertThat(add(wish("paper.example", record, "recovered", "me"), editor))
                .isEqualTo(400);
        assertThat(add(wish("../../etc/passwd", record, "owner", "me"), editor)).isEqualTo(400);
        assertThat(add(wish("", record, "owner", "me"), editor)).isEqualTo(400);
        assertThat(add(wish("paper.example", record, "owner", "me"), in("reviewer")))
                .isEqualTo(403);
        assertThat(add(wish("paper.example", record, "owner", "me"), in("press")))
                .as("a key changes what everybody sees")
                .isEqualTo(403);
        assertThat(served.ask("POST", "/api/keys/job", "{\"domain\":null}", in("reviewer"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void recoveringIsBegunAndEnds() {
        String[] editor = in("editor");
        ended(editor);
        assertThat(served.ask("POST", "/api/keys/job", "{\"domain\":\"paper.example\"}", editor)
                        .statusCode())
                .isEqualTo(200);
        // There is nothing signed in this case, and perhaps no libgmp here: either way it says so.
        assertThat(ended(editor).get("sentence").get("key").asString())
                .isIn("web.keys.recovered", "web.keys.no-library");
    }

    @Test
    void oneThingAtATimeAndItCanBeStopped() throws InterruptedException {
        KeyWork work = new KeyWork(java.time.Clock.systemUTC(), mistake -> {
            throw new AssertionError(mistake);
        });
        CountDownLatch running = new CountDownLatch(1);
        KeyWork.Task task = (progress, stop) -> {
            running.countDown();
            while (!stop.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return new KeyWork.End(KeyWork.State.STOPPED, 0, 0, Phrase.of("web.keys.stopped", 0, 0));
        };
        assertThat(work.begin(KeyWork.Kind.RECOVER, "one", task)).isPresent();
        running.await();
        assertThat(work.begin(KeyWork.Kind.ADD, "other", task)).isEmpty();
        assertThat(work.last().state()).isEqualTo(KeyWork.State.RUNNING);
        work.stop();
        work.awaitEnd();
        assertThat(work.last().state()).isEqualTo(KeyWork.State.STOPPED);
        assertThat(work.begin(KeyWork.Kind.ADD, "other", (_, _) -> {
                    throw new Workbench.BadRequest(Phrase.of("web.keys.problem.no-key"));
                }))
                .isPresent();
        work.awaitEnd();
        assertThat(work.last().state()).isEqualTo(KeyWork.State.FAILED);
    }
}
