package org.isnad.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.keyfile.KeyFileEntry;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.CaseKeys;
import org.isnad.workbench.judge.Judge;
import org.isnad.workbench.store.KeyStatement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judging half of Isnad against the answer key: every message must come out within its bounds. */
class JudgedSampleTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    static Path folder;

    private static List<AnswerRow> rows = List.of();
    private static Map<String, Verdict> verdicts = Map.of();

    @BeforeAll
    static void judgeAll() throws IOException {
        SampleSummary summary = SampleLeak.write(
                folder,
                SampleOptions.demo()
                        .withAttachmentBytes(600)
                        .withPlantedShare(0.4)
                        .withDamagedShare(0.5));
        Judge judge = new Judge(keys(summary.keys()), NOW);
        List<AnswerRow> read = new ArrayList<>();
        AnswerKey.forEach(summary.answerKey(), read::add);
        rows = read;
        Map<String, Verdict> all = new HashMap<>();
        DumpReader.messages(summary.dump()).forEach((locator, bytes) -> {
            Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
            all.put(
                    locator,
                    judge.judge(
                                    DisplayFactsReader.read(message),
                                    SignatureHasher.facts(message),
                                    TransitReader.read(message, SignatureHasher.of(message)))
                            .verdict());
        });
        verdicts = all;
    }

    private static KeySource keys(Path file) throws IOException {
        List<KeyStatement> statements = new ArrayList<>();
        for (KeyFileEntry entry :
                KeyFiles.parse("keys.tsv", Files.readAllBytes(file)).entries()) {
            KeyOrigin origin = new KeyOrigin(
                    KeyOrigin.Kind.valueOf(entry.origin().toUpperCase(Locale.ROOT)),
                    entry.source(),
                    null,
                    NOW,
                    entry.firstSeen(),
                    entry.lastSeen());
            statements.add(new KeyStatement(entry.domain(), entry.selector(), entry.recordText(), origin));
        }
        return CaseKeys.of(statements);
    }

    @Test
    void noClaimIsVerifiedThatMustNotBe() {
        List<String> wrong = new ArrayList<>();
        for (AnswerRow row : rows) {
            Verdict verdict = verdicts.get(row.locator());
            if (verdict == null) {
                continue;
            }
            for (String claim : row.neverVerified()) {
                if (verdict.claims().get(Claim.valueOf(claim.toUpperCase(Locale.ROOT))) == Level.VERIFIED) {
                    wrong.add(claim + " VERIFIED: " + row);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLevelLiesWithinItsBounds() {
        List<String> wrong = new ArrayList<>();
        for (AnswerRow row : rows) {
            Verdict verdict = verdicts.get(row.locator());
            if (verdict != null && !within(row, verdict.level())) {
                wrong.add(verdict.level() + ": " + row);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Levels stand from the highest to the lowest. */
    private static boolean within(AnswerRow row, Level level) {
        return level.compareTo(Level.valueOf(row.highest())) >= 0 && level.compareTo(Level.valueOf(row.lowest())) <= 0;
    }

    @Test
    void whatIsGenuineAndKnownIsVerified() {
        long verified = rows.stream()
                .filter(row -> row.kind().equals("genuine"))
                .map(row -> verdicts.get(row.locator()))
                .filter(verdict -> verdict != null && verdict.level() == Level.VERIFIED)
                .count();

        assertThat(verified).isGreaterThan(60);
    }
}
