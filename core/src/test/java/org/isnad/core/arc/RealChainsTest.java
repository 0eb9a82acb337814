package org.isnad.core.arc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.core.SharedData;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real delivered mail with the DNS records of its time. */
class RealChainsTest {
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"001.mail, NONE, 0", "002.mail, PASS, 1", "004.mail, PASS, 1", "005.mail, PASS, 3", "006.mail, FAIL, 3"
    })
    void asReceived(String file, ArcStatus status, int sets) throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.path("dkim/blaze/" + file));
        Message message = scan(bytes);
        ArcResult result = ArcVerifier.verify(ArcReader.read(message, SignatureHasher.of(message)), keys(), NOW);
        assertThat(result.status())
                .as("%s %s", result.cause(), result.culprit())
                .isEqualTo(status);
        assertThat(result.sets()).hasSize(sets);
    }

    /**
     * 1,500 messages of a list whose host seals nearly every one, twice. With the host's key as it stood in DNS all chains
     * pass, but for seven that another sealer began, whose key of that time nobody has here.
     */
    @Test
    void allChainsOfARealListPass() throws IOException {
        KeySource keys = keys();
        Map<ArcStatus, Integer> found = new EnumMap<>(ArcStatus.class);
        try (ZipFile zip = new ZipFile(SharedData.path("lists/kasan.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    Message message = scan(zip.getInputStream(entry).readAllBytes());
                    ArcResult result =
                            ArcVerifier.verify(ArcReader.read(message, SignatureHasher.of(message)), keys, NOW);
                    found.merge(result.status(), 1, Integer::sum);
                    assertThat(result.cause()).isIn(ArcCause.NONE, ArcCause.NO_CHAIN, ArcCause.KEY_MISSING);
                }
            }
        }
        assertThat(found).isEqualTo(Map.of(ArcStatus.PASS, 1_483, ArcStatus.UNCHECKED, 7, ArcStatus.NONE, 10));
    }

    private static Message scan(byte[] bytes) {
        return MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
    }

    private static KeySource keys() throws IOException {
        List<KnownKey> keys = new ArrayList<>();
        KeyOrigin origin = new KeyOrigin(KeyOrigin.Kind.DNS, "test", null, Instant.EPOCH, null, null);
        for (Path record : SharedData.files("dkim/blaze/dns")) {
            KeyFiles.parse(record.getFileName().toString(), Files.readAllBytes(record))
                    .entries()
                    .forEach(e -> keys.add(new KnownKey(e.domain(), e.selector(), e.recordText(), e.record(), origin)));
        }
        return (domain, selector) -> keys.stream()
                .filter(key -> key.domain().equals(domain) && key.selector().equals(selector))
                .toList();
    }
}
