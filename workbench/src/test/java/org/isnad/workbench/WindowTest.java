package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.publish.Omissions;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CompromiseWindow;
import org.isnad.workbench.store.StoredMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compromise windows and omissions: said, and without any weight (EVIDENCE, rule 11). */
class WindowTest {
    @TempDir
    Path temp;

    private Workbench workbench;

    @BeforeEach
    void ingestASignedMessage() throws IOException {
        Path dump = Files.createDirectory(temp.resolve("dump"));
        Files.write(
                dump.resolve("1.eml"),
                WeaklySigned.letter("one@x", "Meeting", "We meet on Friday.\n", "")
                        .getBytes(StandardCharsets.ISO_8859_1));
        workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        WeaklySigned.addKey(workbench, temp);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
    }

    @Test
    void aWindowIsSaidLowersNothingAndCanBeWithdrawn() {
        StoredMessage message = workbench.find("one@x").getFirst();
        Level before = workbench.examine(message).orElseThrow().verdict().level();
        assertThat(caveats(message)).isEmpty();
        workbench.state(window(false));
        assertThat(caveats(message))
                .singleElement()
                .satisfies(found -> assertThat(found.bearing()).isEqualTo(Bearing.NEUTRAL));
        assertThat(workbench.examine(message).orElseThrow().verdict().level()).isEqualTo(before);
        workbench.state(window(true));
        assertThat(caveats(message)).isEmpty();
        try (CaseReader reader = workbench.read()) {
            assertThat(reader.windows().statements()).hasSize(2);
        }
    }

    /** Whoever holds an account dates as he likes, and keeps copies without a signature. */
    @Test
    void neitherAnotherDateNorACopyWithoutASignatureHidesFromAWindow() throws IOException {
        KeyPair key = SignedBox.key(1024, 65_537);
        String text = "We will meet on Friday at nine.\r\n";
        String dated = SignedBox.letter("party.example", "s; t=1525000000", key, 7, text);
        String kept = dated.substring(dated.indexOf("\r\nfrom:") + 2);
        String before = SignedBox.letter("party.example", "s; t=1491300000", key, 8, text);
        Path more = Files.createDirectory(temp.resolve("more"));
        for (String letter : List.of(dated, kept, before)) {
            Files.write(
                    more.resolve(Integer.toHexString(letter.hashCode()) + ".eml"),
                    letter.getBytes(StandardCharsets.ISO_8859_1));
        }
        workbench.ingest(new IngestOrder(List.of(more), null, null, "tester", 2), p -> {}, () -> false);
        workbench.examineAll(p -> {}, () -> false);
        workbench.state(new CompromiseWindow(
                Instant.parse("2018-01-01T00:00:00Z"),
                Instant.parse("2019-01-01T00:00:00Z"),
                "phished",
                "tester",
                CaseImage.CLOCK.instant(),
                false));
        List<StoredMessage> versions = workbench.find("7@party.example");
        assertThat(versions).hasSize(2);
        for (StoredMessage message : versions) {
            assertThat(caveats(message))
                    .singleElement()
                    .satisfies(found -> assertThat(found.phrase().key()).isEqualTo("window.caveat.signed"));
        }
        assertThat(caveats(workbench.find("8@party.example").getFirst())).isEmpty();
    }

    @Test
    void omissionsCountAndSayNothingOfMessages() {
        workbench.examineAll(progress -> {}, () -> false);
        try (CaseReader reader = workbench.read()) {
            Omissions omissions = Omissions.of(reader.overview().absences(), 10L);
            assertThat(omissions.absences().places()).isEqualTo(1);
            assertThat(omissions.absences().sketched()).isEqualTo(1);
            assertThat(omissions.absences().replies()).isZero();
            assertThat(omissions.quiet()).isEmpty();
        }
    }

    private List<Evidence> caveats(StoredMessage message) {
        return workbench.examine(message).orElseThrow().verdict().evidence().stream()
                .filter(found -> found.signal().equals("window"))
                .toList();
    }

    private static CompromiseWindow window(boolean withdrawn) {
        return new CompromiseWindow(
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z"),
                "phished",
                "tester",
                CaseImage.CLOCK.instant(),
                withdrawn);
    }
}
