package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.judge.KeyEntry;
import org.isnad.workbench.publish.KeyText;
import org.isnad.workbench.sample.SampleLeak;
import org.isnad.workbench.sample.SampleOptions;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.KeyStatement;
import org.isnad.workbench.text.Language;
import org.isnad.workbench.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case knows of its keys: kept apart by statement, handed on whole, and never used for more than it is worth. */
class KeyHistoryTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Instant EXPOSED = Instant.parse("2008-05-13T00:00:00Z");

    @TempDir
    Path temp;

    private Workbench workbench = Workbench.at(Path.of(""), CaseImage.CLOCK);

    @BeforeEach
    void aLeakWithPublishedKeys() throws IOException {
        var sample = SampleLeak.write(
                temp.resolve("leak"), SampleOptions.demo().withMessages(150).withAttachmentBytes(600));
        workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(sample.dump()), null, null, "tester", 2), p -> {}, () -> false);
        workbench.keys().add(List.of(sample.keys()), KeyOrigin.Kind.ARCHIVE, "a test");
    }

    /** Rule 15: from the moment on when others have the private key, a match is no proof, whatever its anchor. */
    @Test
    void whatAnExposedKeySignedIsConsistentAtMost() throws IOException {
        assertThat(verified()).isPositive();
        StringBuilder all = new StringBuilder();
        for (KeyEntry entry : workbench.keys().history()) {
            all.append(pem(entry));
        }
        Path file = Files.writeString(temp.resolve("exposed.pem"), all);
        KeysOutcome outcome = workbench.keys().expose(List.of(file), EXPOSED, "whoever published them");
        assertThat(outcome.added()).isPositive();
        assertThat(outcome.changed()).isPositive();
        assertThat(verified()).isZero();
        assertThat(level(Level.CORROBORATED)).isZero();
        assertThat(workbench
                        .keys()
                        .expose(List.of(file), EXPOSED, "whoever published them")
                        .added())
                .isZero();
    }

    @Test
    void aKeyOnDebiansListIsKnownToOthers() throws IOException, GeneralSecurityException {
        KeyEntry strong = workbench.keys().history().stream()
                .filter(entry -> entry.weaknesses().isEmpty() && isRsa(entry))
                .findFirst()
                .orElseThrow();
        Path list = Files.writeString(temp.resolve("blacklist.RSA"), "# made for a test\n" + debian(strong) + "\n");
        workbench.keys().expose(List.of(list), EXPOSED, "openssl-blacklist");
        assertThat(workbench.keys().history())
                .filteredOn(entry ->
                        entry.known().recordText().equals(strong.known().recordText()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.weaknesses())
                        .singleElement()
                        .satisfies(weakness ->
                                assertThat(weakness.caveat().phrase().key()).isEqualTo("dkim.caveat.exposed")));
    }

    /** A list may come before the key: it is the key that is looked up. */
    @Test
    void anExposureWaitsForItsKey() throws IOException {
        List<KeyEntry> keys = workbench.keys().history();
        Workbench other = Workbench.at(temp.resolve("other"), CaseImage.CLOCK);
        other.ingest(
                new IngestOrder(List.of(temp.resolve("leak/dump")), null, null, "tester", 2), p -> {}, () -> false);
        other.keys()
                .expose(List.of(Files.writeString(temp.resolve("k.pem"), pem(keys.getFirst()))), EXPOSED, "somebody");
        assertThat(other.keys().history()).isEmpty();
        other.keys().add(List.of(temp.resolve("leak/keys.tsv")), KeyOrigin.Kind.ARCHIVE, "a test");
        assertThat(other.keys().history().getFirst().weaknesses())
                .anyMatch(weakness -> weakness.caveat().phrase().key().equals("dkim.caveat.exposed"));
    }

    /** What is exported says of each key what the case says, and can be added elsewhere; the origin must be said anew. */
    @Test
    void exportedKeysComeBack() throws IOException {
        for (String form : List.of("tsv", "jsonl")) {
            List<KeyEntry> keys = workbench.keys().history();
            String text = form.equals("tsv") ? KeyText.table(keys, ENGLISH) : KeyText.jsonLines(keys, ENGLISH);
            Path file = Files.writeString(temp.resolve("keys." + form), text);
            Workbench other = Workbench.at(temp.resolve("case-" + form), CaseImage.CLOCK);
            KeysOutcome outcome = other.keys().add(List.of(file), KeyOrigin.Kind.OTHER, "the first case");
            assertThat(outcome.defects()).isEmpty();
            assertThat(windows(other)).isEqualTo(windows(workbench));
        }
    }

    /** Rule 2: two keys for one name are shown as what they are, both of them. */
    @Test
    void keysThatContradictOneAnotherAreShown() throws IOException {
        assertThat(workbench.keys().history()).noneMatch(KeyEntry::conflicting);
        KeyEntry first = workbench.keys().history().getFirst();
        KeyEntry second = workbench.keys().history().stream()
                .filter(entry -> !p(entry).equals(p(first)) && isRsa(entry))
                .findFirst()
                .orElseThrow();
        String rival = "domain\tselector\trecord\n" + first.known().domain() + "\t"
                + first.known().selector() + "\t" + second.known().recordText() + "\n";
        workbench
                .keys()
                .add(
                        List.of(Files.writeString(temp.resolve("rival.tsv"), rival)),
                        KeyOrigin.Kind.OWNER,
                        "somebody else");
        assertThat(workbench.keys().history())
                .filteredOn(KeyEntry::conflicting)
                .hasSize(2)
                .allMatch(entry -> entry.known().selector().equals(first.known().selector()));
    }

    private long verified() {
        return level(Level.VERIFIED);
    }

    private long level(Level level) {
        try (CaseReader reader = workbench.read()) {
            return reader.contents().messagesAtLevel(level).cardinality();
        }
    }

    private static Map<String, String> windows(Workbench workbench) {
        Map<String, String> windows = new TreeMap<>();
        try (CaseReader reader = workbench.read()) {
            for (KeyStatement key : reader.keys().all()) {
                windows.put(
                        key.selector() + "._domainkey." + key.domain(),
                        key.recordText() + " " + key.origin().firstSeen() + " "
                                + key.origin().lastSeen());
            }
        }
        return windows;
    }

    private static boolean isRsa(KeyEntry entry) {
        var value = entry.known().record().publicKey();
        return value != null && value.algorithm().equals("rsa");
    }

    private static String p(KeyEntry entry) {
        String record = entry.known().recordText();
        return record.substring(record.indexOf("p=") + 2).replaceAll("[\\s;].*", "");
    }

    /** A record holds an Ed25519 key bare (RFC 8463, 4.2), PEM holds it wrapped (RFC 8410). */
    private static String pem(KeyEntry entry) {
        byte[] key = Base64.getDecoder().decode(p(entry));
        if (!isRsa(entry)) {
            byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
            byte[] wrapped = Arrays.copyOf(head, head.length + key.length);
            System.arraycopy(key, 0, wrapped, head.length, key.length);
            key = wrapped;
        }
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** As the package's own script makes it, without our code. */
    private static String debian(KeyEntry entry) throws GeneralSecurityException {
        RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(p(entry))));
        BigInteger modulus = key.getModulus();
        String line = "Modulus=" + modulus.toString(16).toUpperCase(Locale.ROOT) + "\n";
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(line.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hash).substring(20);
    }
}
