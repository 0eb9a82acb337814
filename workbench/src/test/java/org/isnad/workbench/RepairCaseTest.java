package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.repair.Clues;
import org.isnad.core.dkim.repair.Repairer;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.Octets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.store.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of a real list in a case: searched once, again when keys come, and judged with what was found. */
class RepairCaseTest {
    private static final int MESSAGES = 60;

    @TempDir
    Path temp;

    @Test
    void whatWasSignedIsFoundAndProvesNoMoreThanItCovers() throws IOException {
        Workbench workbench = ingested();
        RepairOutcome bodies = workbench.repair(searched -> {}, () -> false);
        assertThat(bodies.complete()).isTrue();
        assertThat(bodies.found()).isGreaterThan(bodies.searched() * 9 / 10).isPositive();
        assertThat(summary(workbench).signatures().repaired()).isZero();

        workbench.keys().add(List.of(SharedData.require("dkim/keys.tsv")), KeyOrigin.Kind.ARCHIVE, "a test");
        assertThat(summary(workbench).signatures().matching()).isZero();
        RepairOutcome headers = workbench.repair(searched -> {}, () -> false);
        assertThat(headers.searched()).isBetween(1L, bodies.searched());
        Summary after = summary(workbench);
        assertThat(after.signatures().matching()).isPositive();
        assertThat(after.signatures().repaired()).isEqualTo(after.signatures().matching());
        assertThat(workbench.repair(searched -> {}, () -> false).searched()).isLessThanOrEqualTo(headers.searched());
        assertThat(summary(workbench)).isEqualTo(after);

        for (StoredMessage message : messages(workbench)) {
            Examined examined = workbench.examine(message).orElseThrow();
            assertThat(examined.verdict().level()).isEqualTo(message.level());
            assertThat(examined.verdict().claims()).doesNotContainEntry(Claim.CONTENT, Level.VERIFIED);
            examined.results().stream().filter(DkimResult::matches).forEach(result -> {
                assertThat(result.word()).isEqualTo(ResultWord.FAIL);
                assertThat(examined.verdict().claims().get(Claim.STATED_DATE)).isEqualTo(Level.VERIFIED);
                assertThat(result.facts().repairs()).anyMatch(repair -> repair.kind() == Repair.Kind.LIST_FOOTER);
            });
        }
    }

    @Test
    void aRunThatWasStoppedIsTakenUp() throws IOException {
        Workbench workbench = ingested();
        AtomicInteger asked = new AtomicInteger();
        RepairOutcome stopped = workbench.repair(searched -> {}, () -> asked.getAndIncrement() >= 0);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.searched()).isZero();
        RepairOutcome whole = workbench.repair(searched -> {}, () -> false);
        assertThat(whole.complete()).isTrue();
        assertThat(workbench.repair(searched -> {}, () -> false).searched()).isZero();
    }

    /** What the rest of a case offers as clues takes nothing from what a message tells by itself. */
    @Test
    void aCaseFindsNoLessThanTheMessagesAlone() throws IOException {
        Workbench workbench = ingested("lists/driverdev.zip", 3 * MESSAGES);
        workbench.keys().add(List.of(SharedData.require("dkim/keys.tsv")), KeyOrigin.Kind.ARCHIVE, "a test");
        workbench.repair(searched -> {}, () -> false);

        try (CaseReader reader = workbench.read()) {
            CaseKeys keys = CaseKeys.of(reader);
            List<StoredMessage> alone = messages(workbench).stream()
                    .filter(stored -> matchesAlone(reader.bytes(stored.content()), keys))
                    .toList();
            assertThat(alone).hasSizeGreaterThan(10);
            assertThat(alone)
                    .allSatisfy(stored -> assertThat(
                                    workbench.examine(stored).orElseThrow().results())
                            .anyMatch(DkimResult::matches));
        }
    }

    private static boolean matchesAlone(Octets bytes, CaseKeys keys) {
        Message message = MessageScanner.scan(bytes, Limits.DEFAULT);
        return SignatureHasher.facts(message).stream().anyMatch(facts -> {
            List<KnownKey> known =
                    keys.keys(facts.field().domain(), facts.field().selector());
            List<PublicKeyValue> values = known.stream()
                    .map(key -> key.record().publicKey())
                    .filter(Objects::nonNull)
                    .toList();
            return Repairer.repair(message, facts, values, List.of(Clues.none()))
                    .map(Repairer.Repaired::facts)
                    .filter(HashFacts::bodyHashMatches)
                    .filter(found -> values.stream().anyMatch(key -> DkimVerifier.headerMatches(found, key)))
                    .isPresent();
        });
    }

    private Workbench ingested() throws IOException {
        return ingested("lists/usrp.zip", MESSAGES);
    }

    private Workbench ingested(String archive, int messages) throws IOException {
        Path dump = Files.createDirectories(temp.resolve("dump"));
        try (ZipFile zip = new ZipFile(SharedData.require(archive).toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .limit(messages)
                    .collect(Collectors.toList());
            for (ZipEntry entry : entries) {
                String name = entry.getName().replace('/', '-');
                Files.write(dump.resolve(name), zip.getInputStream(entry).readAllBytes());
            }
        }
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(dump), null, null, "tester", 2), p -> {}, () -> false);
        return workbench;
    }

    private static Summary summary(Workbench workbench) {
        try (CaseReader reader = workbench.read()) {
            return reader.overview().summary();
        }
    }

    private static List<StoredMessage> messages(Workbench workbench) {
        List<StoredMessage> messages = new ArrayList<>();
        try (CaseReader reader = workbench.read()) {
            reader.messages().forEachAfterBatch(-1, messages::add);
        }
        return messages;
    }
}
