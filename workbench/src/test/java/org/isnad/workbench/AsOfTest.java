package org.isnad.workbench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.StoredMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expiry is judged as of a day; what is known of keys is not set back. */
class AsOfTest {
    @TempDir
    Path temp;

    @Test
    void aSignatureHadNotExpiredBeforeItDid() throws IOException {
        // The author's file: DNS records, an empty line, a message that expired in 2022.
        String text = Files.readString(SharedData.require("dkim/mail-auth/dkim/005.txt"), ISO_8859_1);
        int empty = text.indexOf("\n\n");
        Path zone = Files.writeString(temp.resolve("keys.zone"), text.substring(0, empty), ISO_8859_1);
        Path mail = Files.writeString(temp.resolve("mail.eml"), text.substring(empty + 2), ISO_8859_1);
        Workbench workbench = Workbench.at(temp.resolve("case"), CaseImage.CLOCK);
        workbench.ingest(new IngestOrder(List.of(mail), null, null, "tester", 1), p -> {}, () -> false);
        workbench.keys().add(List.of(zone), KeyOrigin.Kind.DNS, "the author of the set");

        assertThat(expired(workbench, Instant.parse("2030-01-01T00:00:00Z"))).isTrue();
        assertThat(expired(workbench, Instant.parse("2015-01-01T00:00:00Z"))).isFalse();
    }

    private static boolean expired(Workbench workbench, Instant asOf) {
        StoredMessage message;
        try (CaseReader reader = workbench.read()) {
            message = reader.messages().byIdPrefix("", 1).getFirst();
        }
        Examined examined = workbench.examine(message, asOf).orElseThrow();
        assertThat(examined.results()).anyMatch(result -> result.matches());
        return examined.results().stream()
                .flatMap(result -> result.caveats().stream())
                .anyMatch(caveat -> caveat.kind() == Caveat.Kind.EXPIRED);
    }
}
