package org.isnad.workbench.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Versions;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.core.verdict.VerdictPolicy;
import org.isnad.workbench.SharedData;
import org.isnad.workbench.ingest.Recorder;
import org.isnad.workbench.ingest.Walks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real mail of 2014, signed by Gmail under a key that others have kept, out of a real store. Exchange had put angle brackets
 * around the list's address and quotes around the boundary, which breaks every signature over To or Content-Type; without
 * them one of the two headers is what was signed.
 */
class SignedStoreTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aRealSignatureProvesTheFieldsThatTheStoreKept() throws IOException {
        KeySource keys = gmail();
        Recorder recorder = Walks.walk(SharedData.require("containers/testPST.pst"), folder);
        List<Verdict> proved = new ArrayList<>();
        for (Recorder.Leaf leaf : recorder.of("message")) {
            String restored = leaf.text()
                    .replaceAll("(?m)^To: <([^>]+)>\r\n", "To: $1\r\n")
                    .replaceAll("(?m)^(Content-Type: multipart/alternative; boundary=)\"([0-9a-f]+)\"\r\n", "$1$2\r\n");
            Message message =
                    MessageScanner.scan(ArrayOctets.of(restored.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
            List<DkimResult> results = DkimVerifier.verify(message, keys, NOW);
            assertThat(results).noneMatch(DkimResult::matches);
            if (results.stream().anyMatch(DkimResult::headerMatches)) {
                assertThat(results).extracting(DkimResult::cause).contains(DkimCause.BODY_NOT_KEPT);
                proved.add(VerdictPolicy.judge(
                        Context.of(DisplayFactsReader.read(message), results).with(Versions.NONE, List.of())));
            }
        }
        assertThat(proved).isNotEmpty();
        for (Verdict verdict : proved) {
            assertThat(verdict.claims())
                    .containsEntry(Claim.SENDER, Level.VERIFIED)
                    .containsEntry(Claim.SUBJECT, Level.VERIFIED)
                    .containsEntry(Claim.STATED_DATE, Level.VERIFIED)
                    .containsEntry(Claim.CONTENT, Level.UNDECIDED);
            assertThat(verdict.level()).isEqualTo(Level.UNDECIDED);
        }
    }

    private static KeySource gmail() throws IOException {
        String pem = Files.readString(SharedData.require("dkim/mimekit/gmail.pub"));
        String record = "v=DKIM1; k=rsa; p=" + pem.replaceAll("-----[^-]+-----|\\s", "");
        KnownKey key = new KnownKey(
                "gmail.com",
                "20120113",
                record,
                KeyRecordParser.parse(record),
                new KeyOrigin(KeyOrigin.Kind.DNS, "kept by others", null, NOW, null, null));
        return (domain, selector) ->
                domain.equals("gmail.com") && selector.equals("20120113") ? List.of(key) : List.of();
    }
}
