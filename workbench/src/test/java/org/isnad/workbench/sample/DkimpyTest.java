package org.isnad.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signer against somebody else's verifier: dkimpy, where Debian's {@code python3-dkim} is installed. */
class DkimpyTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Set<String> UNHARMED = Set.of(
            "genuine",
            "genuine-type-unsigned",
            "genuine-foreign-signer",
            "genuine-weak-key",
            "F15",
            "F22",
            "benign-refolding",
            "benign-list-sealed",
            "benign-clock-skew",
            "benign-from-rewritten");
    private static final Set<String> BROKEN = Set.of(
            "F1",
            "F2",
            "F3",
            "F4",
            "F6",
            "F7",
            "F21",
            "genuine-key-missing",
            "benign-list-footer",
            "benign-subject-tag",
            "benign-gateway-banner",
            "benign-links-rewritten",
            "benign-reencoding");

    @TempDir
    static Path folder;

    /** What dkimpy says of the ARC sets of each class: RFC 8617's words. */
    private static Map<String, List<String>> seals = Map.of();

    /** What dkimpy says of each signed message: the class and {@code true}, {@code false} for each signature. */
    private static Map<String, List<String>> results = Map.of();

    @BeforeAll
    static void verifyAll() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " here");
        assumeTrue(run(List.of(PYTHON, "-c", "import dkim, nacl")).status() == 0, "python3-dkim is not installed");
        SampleSummary summary = SampleLeak.write(
                folder.resolve("leak"),
                SampleOptions.demo().withAttachmentBytes(300).withSignedShare(0.5));
        Map<String, String> kinds = new HashMap<>();
        AnswerKey.forEach(summary.answerKey(), row -> kinds.put(row.locator(), row.kind()));
        Path list = folder.resolve("list.tsv");
        int number = 0;
        try (BufferedWriter out = Files.newBufferedWriter(list)) {
            for (Map.Entry<String, byte[]> message :
                    DumpReader.messages(summary.dump()).entrySet()) {
                Path file = folder.resolve(number++ + ".eml");
                Files.write(file, withCrlf(message.getValue()));
                out.write(kinds.get(message.getKey()) + "\t" + file + "\n");
            }
        }
        Path script = folder.resolve("verify.py");
        try (InputStream in = DkimpyTest.class.getResourceAsStream("/sample/verify.py")) {
            assertThat(in).isNotNull();
            Files.copy(in, script);
        }
        Ended ended = run(List.of(PYTHON, script.toString(), summary.keys().toString(), list.toString()));
        assertThat(ended.status()).as(ended.text()).isZero();
        Map<String, List<String>> all = new HashMap<>();
        Map<String, List<String>> sealed = new HashMap<>();
        ended.text().lines().map(line -> line.split("\t", -1)).forEach(cells -> {
            if (!cells[1].isEmpty()) {
                all.computeIfAbsent(cells[0], kind -> new ArrayList<>()).add(cells[1]);
            }
            if (!cells[2].isEmpty()) {
                sealed.computeIfAbsent(cells[0], kind -> new ArrayList<>()).add(cells[2]);
            }
        });
        results = all;
        seals = sealed;
    }

    @Test
    void whatNobodyHarmedVerifies() {
        for (String kind : UNHARMED) {
            assertThat(results.get(kind)).as(kind).isNotEmpty().allMatch(result -> result.matches("true( true)*"));
        }
    }

    /** The bank signs with RSA and with Ed25519. */
    @Test
    void bothSignaturesOfOneMessageVerify() {
        assertThat(results.get("genuine")).contains("true true");
    }

    @Test
    void whatWasChangedOrHasNoPublishedKeyDoesNot() {
        for (String kind : BROKEN) {
            assertThat(results.get(kind)).as(kind).isNotEmpty().allMatch(result -> result.matches("false( false)*"));
        }
    }

    @Test
    void aListsSealHoldsOnWhatItSealedAndOnNothingElse() {
        for (String kind : List.of("benign-list-sealed", "benign-list-footer", "benign-subject-tag")) {
            assertThat(seals.get(kind)).as(kind).isNotEmpty().containsOnly("pass");
        }
        assertThat(seals.get("F28")).isNotEmpty().containsOnly("fail");
    }

    /** These attacks leave the signature matching; that is their point. */
    @Test
    void attacksOnWhatIsShownLeaveTheSignatureMatching() {
        for (String kind : List.of("F9", "F20", "F25", "F26")) {
            assertThat(results.get(kind)).as(kind).contains("true");
        }
    }

    private static byte[] withCrlf(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < message.length; i++) {
            if (message[i] == '\n' && (i == 0 || message[i - 1] != '\r')) {
                out.write('\r');
            }
            out.write(message[i]);
        }
        return out.toByteArray();
    }

    private record Ended(int status, String text) {}

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
