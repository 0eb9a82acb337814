package org.isnad.core.dkim;

import java.time.Instant;
import java.util.List;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.signature.Caveat;

/** Short ways to verify text in tests and to look at the outcome. */
final class Verified {
    static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private Verified() {}

    static Message scan(String message) {
        return scan(TestSigner.bytes(message));
    }

    static Message scan(byte[] message) {
        return MessageScanner.scan(ArrayOctets.of(message), Limits.DEFAULT);
    }

    static DkimResult one(String message, String... records) {
        List<DkimResult> results = DkimVerifier.verify(scan(message), TestKeys.source(records), NOW);
        if (results.size() != 1) {
            throw new AssertionError("one signature expected, not " + results.size());
        }
        return results.getFirst();
    }

    static List<Repair.Kind> repairs(DkimResult result) {
        return result.facts().repairs().stream().map(Repair::kind).toList();
    }

    static List<Caveat.Kind> caveats(DkimResult result) {
        return result.caveats().stream().map(Caveat::kind).toList();
    }

    /** Caveats as {@code key[arguments]}. */
    static List<String> sentences(DkimResult result) {
        return result.caveats().stream()
                .map(c -> c.phrase().key() + c.phrase().args())
                .toList();
    }
}
