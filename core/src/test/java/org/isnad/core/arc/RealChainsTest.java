package org.isnad.core.arc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        Message message = MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
        ArcResult result = ArcVerifier.verify(ArcReader.read(message, SignatureHasher.of(message)), keys(), NOW);
        assertThat(result.status())
                .as("%s %s", result.cause(), result.culprit())
                .isEqualTo(status);
        assertThat(result.sets()).hasSize(sets);
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
