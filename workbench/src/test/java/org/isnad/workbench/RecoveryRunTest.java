package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.core.dkim.KeyRecordText;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.recovery.RecoveredKeys;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome;
import org.isnad.workbench.recovery.RecoveryOutcome.Ending;
import org.isnad.workbench.recovery.RecoveryStatus;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.store.RecoveryProgress;
import org.isnad.workbench.store.RecoveryProgress.Outcome;
import org.isnad.workbench.store.RecoveryProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys out of the signatures of a case, with the real library in real child processes. The exponent 3 makes it quick. */
class RecoveryRunTest {
    private static final List<String> LIBRARY =
            RecoveryOrder.of(null, RecoveryOrder.BUDGET, 1, false).libraries();

    @TempDir
    private Path temp;

    private SignedBox box;

    @BeforeEach
    void box() throws IOException {
        box = new SignedBox(temp.resolve("dump"));
    }

    @Test
    void aKeyComesOutOfItsSignatures() throws IOException {
        KeyPair key = SignedBox.key(768, 3);
        box.add("a.example", "s", key, 6)
                .add("b.example", "few", SignedBox.key(512, 3), 2)
                .addEd25519("c.example", "e", 4);
        ingest();

        RecoveryOutcome outcome = recover(order(3));

        assertThat(outcomes(outcome))
                .isEqualTo(Map.of(
                        "s.a.example", Outcome.RECOVERED,
                        "few.b.example", Outcome.TOO_FEW,
                        "e.c.example", Outcome.NOT_RECOVERABLE));
        assertThat(outcome.status().recovered()).isEqualTo(1);
        assertThat(outcome.status().messages()).isEqualTo(6);
        try (CaseReader reader = workbench().read()) {
            KeyStatement stated = reader.keys().all().getFirst();
            assertThat(KeyRecordText.publicKey(stated.recordText().split("p=", 2)[1]))
                    .isEqualTo(value(key));
            assertThat(stated.origin().kind()).isEqualTo(KeyOrigin.Kind.RECOVERED);
            assertThat(reader.recovery().proof(stated))
                    .hasSize(6)
                    .filteredOn(RecoveryProof::confirms)
                    .hasSize(4);
            assertThat(reader.overview().summary().levels().get(Level.CONSISTENT))
                    .isEqualTo(6);
            assertThat(reader.overview().summary().levels().get(Level.VERIFIED)).isZero();
            assertThat(reader.overview().summary().levels().get(Level.CORROBORATED))
                    .isZero();
        }
        assertThat(recover(order(3)).status().cpuSeconds())
                .as("nothing is done twice")
                .isZero();
    }

    @Test
    void changedMessagesDoNotSpoilIt() throws IOException {
        KeyPair key = SignedBox.key(512, 3);
        box.add("a.example", "s", key, 8).addChanged("a.example", "s", key, 8);
        ingest();

        RecoveryOutcome outcome = recover(order(3));

        assertThat(outcome.status().messages()).isEqualTo(8);
        assertThat(outcome.searches())
                .as("what was changed was signed with this key, and no other one is looked for")
                .extracting(RecoveryProgress::outcome)
                .containsExactly(Outcome.RECOVERED);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().signatures().matching()).isEqualTo(8);
        }
    }

    /** Who sends for many signs for all with one key: no message of the second name is as it was signed. */
    @Test
    void aKeyIsKnownAgainUnderAnotherName() throws IOException {
        KeyPair key = SignedBox.key(512, 3);
        box.add("a.example", "s", key, 6)
                .addChanged("b.example", "t", key, 4)
                .addChanged("c.example", "t", SignedBox.key(512, 3), 4);
        ingest();

        RecoveryOutcome outcome = recover(order(3));

        assertThat(outcomes(outcome))
                .containsEntry("s.a.example", Outcome.RECOVERED)
                .containsEntry("t.b.example", Outcome.RECOVERED)
                .doesNotContainEntry("t.c.example", Outcome.RECOVERED);
        assertThat(outcome.status().messages()).isEqualTo(6);
        try (CaseReader reader = workbench().read()) {
            KeyStatement other = reader.keys().all().getLast();
            assertThat(other.domain()).isEqualTo("b.example");
            assertThat(KeyRecordText.publicKey(other.recordText().split("p=", 2)[1]))
                    .isEqualTo(value(key));
            assertThat(reader.recovery().proof(other)).hasSize(4).allMatch(RecoveryProof::confirms);
            assertThat(reader.overview().summary().signatures().matching()).isEqualTo(6);
        }
    }

    @Test
    void whatAnchorsAKeyUnderOneNameAnchorsItUnderNoOther() throws IOException {
        KeyPair key = SignedBox.key(1024, 3);
        box.add("a.example", "s", key, 3).add("b.example", "s", key, 3);
        ingest();
        Path sighting = Files.writeString(
                temp.resolve("keys.tsv"), "domain\tselector\tkey\na.example\ts\t" + SignedBox.record(key) + "\n");
        workbench().keys().add(List.of(sighting), KeyOrigin.Kind.DNS, "seen by the test");

        RecoveryOutcome outcome = recover(order(3));

        assertThat(outcomes(outcome)).isEqualTo(Map.of("s.b.example", Outcome.RECOVERED));
        assertThat(outcome.status().cpuSeconds()).as("no divisor").isZero();
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().decided().anchoredKey()).isEqualTo(3);
            assertThat(reader.overview().summary().decided().unanchoredKey()).isEqualTo(3);
            assertThat(reader.overview().summary().levels().get(Level.VERIFIED)).isEqualTo(3);
        }
    }

    @Test
    void whatAListAddedIsTakenOutOfSignedHeaders() throws IOException {
        KeyPair key = SignedBox.key(512, 3);
        box.addThroughList("a.example", "s", key, 6);
        ingest();

        RecoveryOutcome outcome = recover(order(3));

        assertThat(outcomes(outcome)).isEqualTo(Map.of("s.a.example", Outcome.RECOVERED));
        assertThat(outcome.status().messages()).as("as they stand none matches").isZero();
        try (CaseReader reader = workbench().read()) {
            assertThat(KeyRecordText.publicKey(
                            reader.keys().all().getFirst().recordText().split("p=", 2)[1]))
                    .isEqualTo(value(key));
            assertThat(reader.overview().summary().signatures().matching()).isZero();
        }
        assertThat(recover(order(3)).status().cpuSeconds())
                .as("the key is known, and not looked for again")
                .isZero();
        workbench().repair(searched -> {}, () -> false);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().signatures().matching()).isEqualTo(6);
            assertThat(reader.overview().summary().levels().get(Level.VERIFIED)).isZero();
        }
    }

    @Test
    void whomAnAnswerWentToFollowsFromWhatItAnswers() throws IOException {
        KeyPair key = SignedBox.key(512, 3);
        box.addAnswersThroughMailman("a.example", "s", key, 5);
        ingest();

        RecoveryOutcome outcome = recover(order(3));

        assertThat(outcomes(outcome)).isEqualTo(Map.of("s.a.example", Outcome.RECOVERED));
        assertThat(outcome.searches().getFirst().attempts()).isEqualTo(1);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().signatures().matching()).isZero();
        }
        workbench().repair(searched -> {}, () -> false);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().signatures().matching()).isEqualTo(5);
            assertThat(reader.overview().summary().levels().get(Level.VERIFIED)).isZero();
        }
    }

    @Test
    void twoKeysOfOneNameAreAConflict() throws IOException {
        box.add("a.example", "s", SignedBox.key(512, 3), 6).add("a.example", "s", SignedBox.key(512, 3), 6);
        ingest();

        RecoveryOutcome outcome = recover(order(3));

        assertThat(outcome.status().recovered()).isEqualTo(2);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.keys().all()).hasSize(2);
            assertThat(RecoveredKeys.of(reader))
                    .allMatch(account -> account.anchor() instanceof Anchor.Conflicting)
                    .allMatch(account -> account.messages() == 6 && account.whole() == 6);
            assertThat(reader.overview().summary().signatures().matching()).isEqualTo(12);
            assertThat(reader.overview().summary().decided().anchoredKey()).isZero();
            assertThat(reader.overview().summary().levels().get(Level.VERIFIED)).isZero();
            assertThat(reader.overview().summary().levels().get(Level.CORROBORATED))
                    .isZero();
        }
    }

    @Test
    void aPublicationVouchesForARecoveredKeyAndOnlyForThat() throws IOException {
        KeyPair key = SignedBox.key(1024, 3);
        box.add("a.example", "s", key, 4).add("b.example", "s", SignedBox.key(1024, 3), 4);
        ingest();
        recover(order(3));
        Path sighting = Files.writeString(
                temp.resolve("keys.tsv"), "domain\tselector\tkey\na.example\ts\t" + SignedBox.record(key) + "\n");

        workbench().keys().add(List.of(sighting), KeyOrigin.Kind.DNS, "seen by the test");

        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().decided().anchoredKey()).isEqualTo(4);
            assertThat(reader.overview().summary().decided().unanchoredKey()).isEqualTo(4);
            assertThat(RecoveredKeys.of(reader))
                    .extracting(account -> account.anchor().getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Published", "Unanchored");
        }
    }

    @Test
    void whatWasRecoveredCanBeTakenBack() throws IOException {
        box.add("a.example", "s", SignedBox.key(512, 3), 4);
        ingest();
        recover(order(3));

        KeysOutcome removed = workbench().keys().removeRecovered("a.example", "s");

        assertThat(removed.added()).isEqualTo(1);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.keys().all()).isEmpty();
            assertThat(reader.recovery().progress()).isEmpty();
            assertThat(reader.overview().summary().signatures().keyMissing()).isEqualTo(4);
        }
        assertThat(recover(order(3)).status().recovered()).isEqualTo(1);
    }

    @Test
    void aKeyCostsNoMoreThanItsBudget() throws IOException {
        box.add("a.example", "s", SignedBox.key(2048, 65537), 4);
        ingest();

        RecoveryOutcome outcome =
                recover(new RecoveryOrder(null, Duration.ofSeconds(1), 1, false, List.of(65537), LIBRARY));

        assertThat(outcomes(outcome)).containsEntry("s.a.example", Outcome.BUDGET);
        assertThat(outcome.status().cpuSeconds()).isLessThan(5);
    }

    @Test
    void withoutTheLibraryNothingIsChanged() throws IOException {
        box.add("a.example", "s", SignedBox.key(512, 3), 4);
        ingest();

        RecoveryOutcome outcome =
                recover(new RecoveryOrder(null, RecoveryOrder.BUDGET, 1, false, List.of(3), List.of("libnosuch.so")));

        assertThat(outcome.ending()).isEqualTo(Ending.NO_LIBRARY);
        assertThat(recover(order(3)).status().recovered()).isEqualTo(1);
    }

    @Test
    void aStoppedJobGoesOn() throws IOException {
        box.add("a.example", "s", SignedBox.key(512, 3), 3)
                .add("b.example", "s", SignedBox.key(512, 3), 4)
                .add("c.example", "s", SignedBox.key(512, 3), 5);
        ingest();
        AtomicBoolean stop = new AtomicBoolean();

        RecoveryOutcome first = recover(order(3), status -> stop.set(status.recovered() > 0), stop::get);
        RecoveryOutcome second = recover(order(3));

        assertThat(first.ending()).isEqualTo(Ending.STOPPED);
        assertThat(first.status().recovered()).isEqualTo(1);
        assertThat(outcomes(first)).as("worth most").containsEntry("s.c.example", Outcome.RECOVERED);
        assertThat(second.ending()).isEqualTo(Ending.DONE);
        assertThat(second.status().recovered()).isEqualTo(2);
    }

    /** Killed while it computes: what was found before is there, nothing of it computes on, and the next run goes on. */
    @Test
    void aKilledJobLosesOnlyWhatWasUnderWay() throws Exception {
        box.add("quick.example", "s", SignedBox.key(512, 3), 9).add("slow.example", "s", SignedBox.key(2048, 65537), 4);
        ingest();
        Process job = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecoveryChild.class.getName(),
                        temp.resolve("case").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(job.inputReader().readLine()).as("the quick key is there").isEqualTo("1");
        List<ProcessHandle> computing = List.of();
        while (computing.isEmpty() && job.isAlive()) {
            computing = job.descendants().toList();
        }
        job.destroyForcibly().waitFor();

        for (ProcessHandle child : computing) {
            child.onExit().get(1, TimeUnit.MINUTES);
        }
        assertThat(computing).as("the slow one was under way").isNotEmpty();
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.keys().all()).hasSize(1);
        }
        RecoveryOutcome outcome = recover(order(3));
        assertThat(outcomes(outcome)).containsEntry("s.quick.example", Outcome.RECOVERED);
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().signatures().matching()).isEqualTo(9);
        }
    }

    /**
     * The exponent of the internet: {@code -Disnad.recovery.bits=2048} takes most of a minute of CPU time and is what
     * docs/design/recovery.md reports.
     */
    @Test
    void theUsualExponentToo() throws IOException {
        int bits = Integer.getInteger("isnad.recovery.bits", 0);
        assumeTrue(bits > 0, "long form: -Disnad.recovery.bits=2048; DivisorChildTest has a short one");
        KeyPair key = SignedBox.key(bits, 65537);
        box.add("a.example", "s", key, 3);
        ingest();

        RecoveryOutcome outcome = recover(RecoveryOrder.of(null, RecoveryOrder.BUDGET, 1, false));

        assertThat(outcome.status().recovered()).isEqualTo(1);
        System.out.printf(
                "%d bits: %.1f s of CPU time%n", bits, outcome.status().cpuSeconds());
    }

    private void ingest() {
        workbench()
                .ingest(new IngestOrder(List.of(temp.resolve("dump")), null, null, "tester", 2), _ -> {}, () -> false);
    }

    private Workbench workbench() {
        return Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
    }

    private static RecoveryOrder order(int exponent) {
        return new RecoveryOrder(null, RecoveryOrder.BUDGET, 1, false, List.of(exponent), LIBRARY);
    }

    private RecoveryOutcome recover(RecoveryOrder order) {
        return recover(order, _ -> {}, () -> false);
    }

    private RecoveryOutcome recover(RecoveryOrder order, Consumer<RecoveryStatus> progress, BooleanSupplier stop) {
        RecoveryOutcome outcome = workbench().keys().recover(order, progress, stop);
        assumeTrue(
                outcome.ending() != Ending.NO_LIBRARY || !order.libraries().equals(LIBRARY),
                "recovering keys needs libgmp (Debian: libgmp10)");
        return outcome;
    }

    private static Map<String, Outcome> outcomes(RecoveryOutcome outcome) {
        return outcome.searches().stream()
                .collect(Collectors.toMap(
                        search -> search.selector() + "." + search.domain(),
                        RecoveryProgress::outcome,
                        (first, _) -> first));
    }

    private static PublicKeyValue value(KeyPair key) {
        return Objects.requireNonNull(
                KeyRecordText.publicKey(SignedBox.record(key).split("p=", 2)[1]));
    }
}
