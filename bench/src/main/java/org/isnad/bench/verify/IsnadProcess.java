package org.isnad.bench.verify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;

/** Isnad's verifier as a process: scanning, hashing and verifying, as at ingest, and nothing else. */
public final class IsnadProcess {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private IsnadProcess() {}

    /** @param args the folder and how often it is read */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        KeyOrigin origin = new KeyOrigin(KeyOrigin.Kind.ARCHIVE, "the folder", null, NOW, null, null);
        String record = Reading.record(folder);
        KnownKey key =
                new KnownKey(SignedMail.DOMAIN, SignedMail.SELECTOR, record, KeyRecordParser.parse(record), origin);
        List<KnownKey> keys = List.of(key);
        KeySource source = (domain, selector) ->
                domain.equals(SignedMail.DOMAIN) && selector.equals(SignedMail.SELECTOR) ? keys : List.of();
        Reading.run(folder, Integer.parseInt(args[1]), bytes -> {
            List<DkimResult> results =
                    DkimVerifier.verify(MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT), source, NOW);
            return results.size() == 1 && results.getFirst().word() == ResultWord.PASS;
        });
    }
}
