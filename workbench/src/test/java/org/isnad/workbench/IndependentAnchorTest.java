package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.recovery.RecoveredKeys;
import org.isnad.workbench.recovery.RecoveryOrder;
import org.isnad.workbench.recovery.RecoveryOutcome.Ending;
import org.isnad.workbench.store.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recovered key, vouched for by messages of an acquisition that is declared independent (EVIDENCE, rule 2; F21). */
class IndependentAnchorTest {
    private static final List<String> LIBRARY =
            RecoveryOrder.of(null, RecoveryOrder.BUDGET, 1, false).libraries();

    private final KeyPair key = SignedBox.key(1024, 3);

    @TempDir
    private Path temp;

    @Test
    void otherMessagesByOtherHandsAnchorIt() throws IOException {
        box("leak", 0, key, 5);
        box("other", 20, key, 4);
        recover();
        assertLevels(0, 9);

        workbench().state(1, 2, false, "two thieves", "J. Doe");
        assertLevels(9, 0);
        try (CaseReader reader = workbench().read()) {
            assertThat(RecoveredKeys.of(reader).getFirst().anchor())
                    .isInstanceOfSatisfying(
                            Anchor.Witnessed.class,
                            witnessed -> assertThat(witnessed.vouches())
                                    .extracting(vouch -> vouch.acquisition() + ":" + vouch.messages())
                                    .containsExactlyInAnyOrder("1:5", "2:4"));
        }
        assertThat(sentences()).contains("verdict.limit.witnessed");

        workbench().state(1, 2, true, "the same thief", "J. Doe");
        assertLevels(0, 9);
        assertThat(sentences()).doesNotContain("verdict.limit.witnessed");
    }

    @Test
    void copiesOfTheSameMessagesDoNot() throws IOException {
        box("leak", 0, key, 5);
        box("mirror", 0, key, 5);
        recover();
        workbench().state(1, 2, false, "so they say", "J. Doe");
        assertLevels(0, 10);
    }

    @Test
    void aCopyWithOtherTraceFieldsIsTheSameMessage() throws IOException {
        box("leak", 0, key, 5);
        Path copies = Files.createDirectories(temp.resolve("copies"));
        for (int i = 0; i < 5; i++) {
            String name = "%04d.eml".formatted(i);
            Files.writeString(
                    copies.resolve(name),
                    "Received: by elsewhere.example\r\n"
                            + Files.readString(temp.resolve("leak").resolve(name)));
        }
        ingest(copies);
        recover();
        workbench().state(1, 2, false, "so they say", "J. Doe");
        assertLevels(0, 10);
    }

    @Test
    void whatWasOnlyForwardedDoesNot() throws IOException {
        box("leak", 0, key, 5);
        Path forwarded = Files.createDirectories(temp.resolve("forwarded"));
        box("made", 30, key, 1, false);
        Files.writeString(
                forwarded.resolve("f.eml"),
                "From: x@paper.example\r\nSubject: look\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
                        + Files.readString(temp.resolve("made/0030.eml")));
        ingest(forwarded);
        recover();
        workbench().state(1, 2, false, "other hands", "J. Doe");
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().levels().get(Level.CORROBORATED))
                    .isZero();
        }
    }

    /** Whoever knows an address in the other acquisition sends his own there; its host finds no key, and says so. */
    @Test
    void whatItsReceiverRefusedDoesNot() throws IOException {
        box("leak", 0, key, 5);
        box("made", 30, key, 2, false);
        Path sent = Files.createDirectories(temp.resolve("sent"));
        for (int i = 30; i < 32; i++) {
            String name = "%04d.eml".formatted(i);
            Files.writeString(
                    sent.resolve(name),
                    "Authentication-Results: mx.paper.example; dkim=temperror (no key) header.i=@a.example header.s=s\r\n"
                            + Files.readString(temp.resolve("made").resolve(name)));
        }
        ingest(sent);
        recover();
        workbench().state(1, 2, false, "other hands", "J. Doe");
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().levels().get(Level.CORROBORATED))
                    .isZero();
        }
    }

    @Test
    void conflictingWeakAndExposedKeysAreVouchedForByNothing() throws IOException {
        box("leak", 0, key, 5);
        box("other", 20, key, 4);
        recover();
        workbench().state(1, 2, false, "two thieves", "J. Doe");
        assertLevels(9, 0);

        Path exposed = Files.writeString(temp.resolve("k.pem"), pem());
        workbench().keys().expose(List.of(exposed), Instant.parse("2015-01-01T00:00:00Z"), "published by somebody");
        assertLevels(0, 9);
    }

    @Test
    void anotherKeyOfThatNameTakesItAway() throws IOException {
        box("leak", 0, key, 5);
        box("other", 20, key, 4);
        recover();
        workbench().state(1, 2, false, "two thieves", "J. Doe");
        Path file = Files.writeString(
                temp.resolve("keys.tsv"),
                "domain\tselector\tkey\na.example\ts\t%s\n".formatted(SignedBox.record(SignedBox.key(1024, 3))));
        workbench().keys().add(List.of(file), KeyOrigin.Kind.OTHER, "somebody");
        assertLevels(0, 9);
    }

    @Test
    void aLaterInstalmentIsNotVouchedForByAnOlderDeclaration() throws IOException {
        box("leak", 0, key, 5);
        box("other", 20, key, 4);
        recover();
        workbench().state(1, 2, false, "two thieves", "J. Doe");
        box("second-leak", 40, key, 3);
        assertLevels(9, 3);
    }

    /** Messages numbered from {@code first} on, so that no two boxes hold the same ones unless they begin alike. */
    private void box(String folder, int first, KeyPair signer, int count) throws IOException {
        box(folder, first, signer, count, true);
    }

    private void box(String folder, int first, KeyPair signer, int count, boolean taken) throws IOException {
        new SignedBox(temp.resolve(folder)).from(first).add("a.example", "s", signer, count);
        if (taken) {
            ingest(temp.resolve(folder));
        }
    }

    private void ingest(Path folder) {
        workbench().ingest(new IngestOrder(List.of(folder), null, null, "tester", 2), _ -> {}, () -> false);
    }

    private void recover() {
        Ending ending = workbench()
                .keys()
                .recover(
                        new RecoveryOrder(null, RecoveryOrder.BUDGET, 1, false, List.of(3), LIBRARY),
                        _ -> {},
                        () -> false)
                .ending();
        assumeTrue(ending != Ending.NO_LIBRARY, "recovering keys needs libgmp (Debian: libgmp10)");
    }

    private void assertLevels(long corroborated, long consistent) {
        try (CaseReader reader = workbench().read()) {
            assertThat(reader.overview().summary().levels().get(Level.VERIFIED)).isZero();
            assertThat(reader.overview().summary().levels().get(Level.CORROBORATED))
                    .isEqualTo(corroborated);
            assertThat(reader.overview().summary().levels().get(Level.CONSISTENT))
                    .isEqualTo(consistent);
        }
    }

    /** What is said of a message of the first acquisition. */
    private List<String> sentences() {
        List<String> keys = new ArrayList<>();
        workbench()
                .examine(workbench().find("0@a.example").getFirst())
                .orElseThrow()
                .verdict()
                .evidence()
                .forEach(evidence -> evidence.limits().forEach(limit -> keys.add(limit.key())));
        return keys;
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder()
                        .encodeToString(key.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private Workbench workbench() {
        return Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
    }
}
