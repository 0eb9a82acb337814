package org.isnad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.workbench.Workbench;
import org.isnad.workbench.web.desk.AuditCheck;
import org.isnad.workbench.web.desk.AuditLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No line of the audit log can be changed, moved, taken out or cut off without being seen. */
class AuditLogTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("audit.log");
        try (AuditLog log = AuditLog.open(folder)) {
            for (int i = 0; i < 5; i++) {
                log.write(
                        Instant.EPOCH.plusSeconds(i),
                        "marie",
                        "127.0.0.1",
                        "search",
                        "q=a\tb\n" + i + " \\ \u0001",
                        false);
            }
        }
    }

    @Test
    void aWholeLogHolds() {
        AuditCheck check = AuditCheck.of(folder);
        assertThat(check.holds()).isTrue();
        assertThat(check.lines()).isEqualTo(5);
        assertThat(check.last().subject()).isEqualTo("q=a\tb\n4 \\ \u0001");
        assertThat(AuditLog.newest(folder, null, 2))
                .extracting(line -> line.number())
                .containsExactly(5L, 4L);
    }

    @Test
    void itGoesOnWhereItStopped() {
        try (AuditLog log = AuditLog.open(folder)) {
            log.write(Instant.EPOCH, "marie", "::1", "message", "x", true);
        }
        assertThat(AuditCheck.of(folder).lines()).isEqualTo(6);
        assertThat(AuditCheck.of(folder).holds()).isTrue();
    }

    @Test
    void aChangedLineIsSeen() throws IOException {
        List<String> lines = lines();
        lines.set(2, lines.get(2).replace("marie", "jean"));
        assertBroken(lines, 2);
    }

    @Test
    void aLineTakenOutIsSeen() throws IOException {
        List<String> lines = lines();
        lines.remove(1);
        assertBroken(lines, 1);
    }

    @Test
    void linesThatChangedPlacesAreSeen() throws IOException {
        List<String> lines = lines();
        lines.add(1, lines.remove(2));
        assertBroken(lines, 1);
    }

    @Test
    void aLogCutAtItsEndIsSeen() throws IOException {
        List<String> lines = lines();
        assertBroken(lines.subList(0, 3), 3);
    }

    @Test
    void aLogTakenAwayIsSeen() throws IOException {
        Files.delete(file);
        assertThat(AuditCheck.of(folder).holds()).isFalse();
    }

    @Test
    void nobodyWritesOnOneThatIsNotWhole() throws IOException {
        Files.write(file, lines().subList(1, 5));
        assertThatThrownBy(() -> AuditLog.open(folder)).isInstanceOf(Workbench.BadRequest.class);
    }

    @Test
    void twoDoNotWriteAtOnce() {
        try (AuditLog log = AuditLog.open(folder)) {
            assertThat(log.last().number()).isEqualTo(5);
            assertThatThrownBy(() -> AuditLog.open(folder))
                    .isInstanceOf(Workbench.BadRequest.class)
                    .hasMessageContaining("served-already");
        }
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private void assertBroken(List<String> lines, long whole) throws IOException {
        Files.write(file, List.copyOf(lines));
        AuditCheck check = AuditCheck.of(folder);
        assertThat(check.holds()).isFalse();
        assertThat(check.lines()).isEqualTo(whole);
    }
}
