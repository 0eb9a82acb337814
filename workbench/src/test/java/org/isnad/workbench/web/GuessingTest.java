package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.workbench.web.desk.AccountTable;
import org.isnad.workbench.web.desk.AuditCheck;
import org.isnad.workbench.web.desk.DeskFile;
import org.isnad.workbench.web.desk.Role;
import org.isnad.workbench.web.desk.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever guesses passwords is slowed down, and the log has it. */
class GuessingTest {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void afterFiveWrongPasswordsTheRightOneIsNotTakenEither(@TempDir Path temporary) throws IOException {
        Path folder = Served.ingested(temporary);
        try (DeskFile desk = DeskFile.open(folder)) {
            new AccountTable(desk).add(new User("reader", Role.READER, null), PASSWORD, Instant.EPOCH);
        }
        try (Served served = Served.start(folder, new ServeOrder("127.0.0.1", 0, List.of(), true, null, null))) {
            for (int i = 0; i < 5; i++) {
                assertThat(status(served, "wrong password " + i)).isEqualTo(401);
            }
            assertThat(status(served, PASSWORD)).isEqualTo(429);
        }
        AuditCheck check = AuditCheck.of(folder);
        assertThat(check.holds()).isTrue();
        assertThat(check.last().action()).isEqualTo("logInRefused");
    }

    private static int status(Served served, String password) {
        return served.ask("POST", "/api/session", "{\"user\":\"reader\",\"password\":\"" + password + "\"}")
                .statusCode();
    }
}
