package org.isnad.core.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.SharedData;
import org.isnad.core.dkim.keyfile.KeyFile;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 13,700 real messages of a list that leaves bodies as they are, and one key that was published at the time. */
class IntegrityListTest {
    /**
     * Inner signatures of a provider that signed before it changed the body; each of these messages has another
     * signature that matches. dkimpy finds the same three.
     */
    private static final Set<String> BODY_CHANGED = Set.of("013/013062.eml", "013/013064.eml", "013/013077.eml");

    @Test
    void everySignedMessageHasItsBodyAndTheKnownKeyMatches() throws IOException {
        KeySource keys = keys();
        int messages = 0;
        int signed = 0;
        List<DkimResult> results = new ArrayList<>();
        Set<String> bodyChanged = new TreeSet<>();
        try (ZipFile zip =
                new ZipFile(SharedData.path("lists/integrity-2019-2021.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                messages++;
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                List<DkimResult> found = DkimVerifier.verify(Verified.scan(bytes), keys, Verified.NOW);
                signed += found.isEmpty() ? 0 : 1;
                results.addAll(found);
                if (found.stream().anyMatch(r -> !r.facts().bodyHashMatches())) {
                    bodyChanged.add(entry.getName());
                    assertThat(found).anyMatch(r -> r.facts().bodyHashMatches());
                }
            }
        }
        assertThat(messages).isEqualTo(13_700);
        assertThat(signed).isEqualTo(8_099);
        assertThat(results).hasSize(8_908);
        assertThat(bodyChanged).isEqualTo(BODY_CHANGED);
        List<DkimResult> byKey = results.stream().filter(r -> r.key() != null).toList();
        assertThat(byKey).hasSize(600);
        assertThat(byKey).filteredOn(DkimResult::matches).hasSize(575);
        // The other 25: the list's software had put its own Sender in place of the signed one (19), or had rewritten To
        // (6).
        List<DkimResult> others = byKey.stream().filter(r -> !r.matches()).toList();
        assertThat(others).hasSize(25).allMatch(r -> r.cause() == DkimCause.HEADER_HASH);
        assertThat(others)
                .filteredOn(r -> r.facts().field().signedNames().contains("sender"))
                .hasSize(19);
    }

    @ParameterizedTest
    @CsvSource({
        "000/000922, ''",
        "000/000923, ''",
        "000/000934, ''",
        "007/007335, ''",
        "011/011254, ''",
        "008/008565, Recipients <Dailborh>",
    })
    void withTheToThatWasSignedItMatches(String name, String signedTo) throws IOException {
        KeySource keys = keys();
        try (ZipFile zip =
                new ZipFile(SharedData.path("lists/integrity-2019-2021.zip").toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry(name + ".eml")).readAllBytes();
            String stored = new String(bytes, StandardCharsets.ISO_8859_1);
            String restored = stored.replaceFirst("\nTo: [^\n]+\n", "\nTo: " + signedTo + "\n");
            assertThat(DkimVerifier.verify(Verified.scan(stored), keys, Verified.NOW))
                    .noneMatch(DkimResult::matches);
            assertThat(DkimVerifier.verify(Verified.scan(restored), keys, Verified.NOW))
                    .allMatch(DkimResult::matches);
        }
    }

    private static KeySource keys() throws IOException {
        KeyFile file = KeyFiles.parse("keys.tsv", Files.readAllBytes(SharedData.path("dkim/keys.tsv")));
        assertThat(file.defects()).isEmpty();
        KeyOrigin origin = TestKeys.known("", KeyOrigin.Kind.ARCHIVE).origin();
        return TestKeys.source(file.entries().stream()
                .map(e -> new KnownKey(e.domain(), e.selector(), e.recordText(), e.record(), origin))
                .toList());
    }
}
