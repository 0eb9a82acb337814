package org.isnad.core.dkim.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.SharedData;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.SignedHash;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.junit.jupiter.api.Test;

/**
 * What the search undoes of the damage that real lists do. The figures are floors, each a little below what was found;
 * {@code -Disnad.repair.print=true} prints every transformation with its count, and what the search cost.
 */
class RealListsTest {
    private static final boolean PRINT = Boolean.getBoolean("isnad.repair.print");

    private int signatures;
    private int bodies;
    private int withKey;
    private int headers;
    private int whole;
    private final Map<String, Integer> transformations = new TreeMap<>();
    private final List<Long> nanoseconds = new ArrayList<>();

    @Test
    void aListThatTagsWrapsAndRewritesFrom() throws IOException {
        run("usrp");
        assertThat(signatures).isEqualTo(651);
        assertThat(bodies).isGreaterThanOrEqualTo(630);
        assertThat(withKey).isEqualTo(311);
        assertThat(headers).isGreaterThanOrEqualTo(265);
        assertThat(whole).isGreaterThanOrEqualTo(260);
    }

    @Test
    void aListThatAppendsAFooterAndShufflesRecipients() throws IOException {
        run("driverdev");
        assertThat(signatures).isEqualTo(1_812);
        assertThat(bodies).isGreaterThanOrEqualTo(1_650);
        assertThat(withKey).isEqualTo(786);
        assertThat(headers).isGreaterThanOrEqualTo(590);
        assertThat(whole).isGreaterThanOrEqualTo(570);
    }

    @Test
    void aListThatReplacesSender() throws IOException {
        run("integrity-2019-2021");
        assertThat(withKey).isEqualTo(600);
        assertThat(headers).isGreaterThanOrEqualTo(595);
    }

    private void run(String list) throws IOException {
        Optional<PublicKeyValue> key = key();
        try (ZipFile zip = new ZipFile(SharedData.path("lists/" + list + ".zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
                    SignatureHasher.facts(message).forEach(facts -> count(message, facts, key));
                }
            }
        }
        if (PRINT) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.printf(
                    "%s: %d signatures, %d bodies; %d with the known key, %d headers, %d as a whole%n",
                    list, signatures, bodies, withKey, headers, whole);
            Collections.sort(nanoseconds);
            out.printf(
                    "%s: %.1f ms a signature at the median, %.1f at nine of ten%n",
                    list,
                    nanoseconds.get(nanoseconds.size() / 2) / 1e6,
                    nanoseconds.get(nanoseconds.size() * 9 / 10) / 1e6);
            transformations.forEach((kinds, count) -> out.printf("%6d %s%n", count, kinds));
        }
    }

    private void count(Message message, HashFacts facts, Optional<PublicKeyValue> known) {
        boolean isKnown = facts.field().domain().equals("gmail.com")
                && facts.field().selector().equals("20161025");
        List<PublicKeyValue> keys = isKnown ? known.stream().toList() : List.of();
        boolean found = !keys.isEmpty() && SignedHash.is(facts.headerHash(), facts.field(), keys.getFirst());
        HashFacts repaired = facts;
        if (!facts.bodyHashMatches() || (isKnown && !found)) {
            long start = System.nanoTime();
            Optional<Repairer.Repaired> result = Repairer.repair(message, facts, keys, List.of(Clues.none()));
            nanoseconds.add(System.nanoTime() - start);
            repaired = result.map(Repairer.Repaired::facts).orElse(facts);
            String kinds = result.map(one -> one.facts().repairs().stream()
                            .map(repair -> repair.kind().name())
                            .toList()
                            .toString())
                    .orElse("not found");
            transformations.merge(kinds, 1, Integer::sum);
        }
        boolean header = !keys.isEmpty() && SignedHash.is(repaired.headerHash(), facts.field(), keys.getFirst());
        signatures++;
        bodies += repaired.bodyHashMatches() ? 1 : 0;
        withKey += isKnown ? 1 : 0;
        headers += header ? 1 : 0;
        whole += header && repaired.bodyHashMatches() ? 1 : 0;
    }

    private static Optional<PublicKeyValue> key() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.path("dkim/keys.tsv"));
        return KeyFiles.parse("keys.tsv", file).entries().stream()
                .filter(entry -> entry.selector().equals("20161025"))
                .map(entry -> Optional.ofNullable(
                        KeyRecordParser.parse(entry.recordText()).publicKey()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
