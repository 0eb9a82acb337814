package org.isnad.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.Judge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judging half of Isnad against the answer key: every message must come out within its bounds. */
class JudgedSampleTest {
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
        Judge judge = new Judge(JudgedMail.keys(summary.keys()), JudgedMail.NOW);
        List<AnswerRow> read = new ArrayList<>();
        AnswerKey.forEach(summary.answerKey(), read::add);
        rows = read;
        Map<String, Verdict> all = new HashMap<>();
        DumpReader.messages(summary.dump()).forEach((locator, bytes) -> {
            all.put(locator, JudgedMail.verdict(judge, bytes));
        });
        verdicts = all;
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
