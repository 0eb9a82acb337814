package org.isnad.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.workbench.judge.Judge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that other people's programs went over (bench/benign-damage.py): none of it may be called tampering. */
class BenignDamageTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPT = Path.of("..", "bench", "benign-damage.py");
    /** These put words in or take some away: what they leave must not be VERIFIED as a whole. */
    private static final Set<String> CHANGING_WORDS = Set.of("mailman", "mutt-decode");

    @TempDir
    Path folder;

    @Test
    void programsThatHandleMailAreNotForgers() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " here");
        Path own = folder.resolve("own");
        SampleSummary leak = SampleLeak.write(
                folder.resolve("leak"),
                SampleOptions.demo()
                        .withMessages(500)
                        .withAttachmentBytes(400)
                        .withSignedShare(0.8)
                        .withReference(own));
        Path out = folder.resolve("out");
        Ended ended = run(
                List.of(PYTHON, SCRIPT.toString(), own.resolve("presse.mbox").toString(), out.toString()));
        assertThat(ended.status()).as(ended.text()).isZero();

        Judge judge = new Judge(JudgedMail.keys(leak.keys()), JudgedMail.NOW);
        List<String> wrong = new ArrayList<>();
        int changed = 0;
        List<String> rows = Files.readAllLines(out.resolve("key.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t");
            Verdict verdict = JudgedMail.verdict(judge, Files.readAllBytes(out.resolve(cells[0])));
            changed += cells[5].equals("yes") ? 1 : 0;
            if (verdict.level().compareTo(Level.UNDECIDED) > 0
                    || (CHANGING_WORDS.contains(cells[3]) && verdict.claims().get(Claim.CONTENT) == Level.VERIFIED)) {
                wrong.add(verdict.level() + ": " + row);
            }
        }
        assertThat(wrong).as(ended.text()).isEmpty();
        assertThat(changed).as(ended.text()).isGreaterThan(10);
    }

    private record Ended(int status, String text) {}

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
