package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome.Ending;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.CauseLine;
import org.isnad.workbench.store.CauseLine.KeyState;
import org.isnad.workbench.store.WantedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why signatures are not a plain match, and what a further key would decide: counted by domain, selector and year. */
class CausesTest {
    private static final List<String> LIBRARY =
            RecoveryOrder.of(null, RecoveryOrder.BUDGET, 1, false).libraries();

    @TempDir
    private Path temp;

    @Test
    void everySignatureWithoutAMatchIsCountedOnce() throws IOException {
        KeyPair known = SignedBox.key(1024, 3);
        new SignedBox(temp.resolve("dump"))
                .add("a.example", "s", known, 4)
                .addChanged("a.example", "s", known, 3)
                .add("b.example", "gone", SignedBox.key(1024, 3), 2);
        ingest();
        state("a.example", known);

        try (CaseReader reader = workbench().read()) {
            assertThat(reader.keys().causes())
                    .containsExactly(
                            new CauseLine("a.example", "s", 2017, DkimCause.HEADER_HASH, KeyState.STATED, 3, 0, 3, 0),
                            new CauseLine(
                                    "b.example", "gone", 2017, DkimCause.KEY_MISSING, KeyState.MISSING, 2, 0, 2, 2));
            assertThat(reader.keys().wanted()).containsExactly(new WantedKey("b.example", "gone", false, 2, 2, 0));
            assertThat(reader.keys().causes().stream()
                            .mapToLong(CauseLine::signatures)
                            .sum())
                    .isEqualTo(reader.overview().summary().causes().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }

    @Test
    void aRecoveredKeyWaitsForSomebodyWhoVouchesForIt() throws IOException {
        KeyPair key = SignedBox.key(1024, 3);
        new SignedBox(temp.resolve("dump")).add("a.example", "s", key, 5).addChanged("a.example", "s", key, 2);
        ingest();
        Ending ending = workbench()
                .keys()
                .recover(
                        new RecoveryOrder(null, RecoveryOrder.BUDGET, 1, false, List.of(3), LIBRARY),
                        _ -> {},
                        () -> false)
                .ending();
        assumeTrue(ending != Ending.NO_LIBRARY, "recovering keys needs libgmp (Debian: libgmp10)");

        try (CaseReader reader = workbench().read()) {
            assertThat(reader.keys().causes())
                    .containsExactly(new CauseLine(
                            "a.example", "s", 2017, DkimCause.HEADER_HASH, KeyState.RECOVERED, 2, 0, 2, 0));
            assertThat(reader.keys().wanted()).containsExactly(new WantedKey("a.example", "s", true, 5, 5, 0));
        }
        state("a.example", key);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.keys().wanted()).isEmpty();
        }
    }

    private void ingest() {
        workbench()
                .ingest(new IngestOrder(List.of(temp.resolve("dump")), null, null, "tester", 2), _ -> {}, () -> false);
    }

    private void state(String domain, KeyPair key) throws IOException {
        Path file = Files.writeString(
                temp.resolve("keys.tsv"),
                "domain\tselector\tkey\n%s\ts\t%s\n".formatted(domain, SignedBox.record(key)));
        workbench().keys().add(List.of(file), KeyOrigin.Kind.DNS, "seen by the test");
    }

    private Workbench workbench() {
        return Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
    }
}
