package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFactsReader;
import org.isnad.core.evidence.Transit;
import org.isnad.core.evidence.TransitReader;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.verdict.Level;
import org.isnad.core.verdict.Verdict;
import org.isnad.core.verdict.VerdictPolicy;

/** A message as the product judges it, through the whole chain from bytes to levels. */
record Judged(String message, List<DkimResult> signatures, Transit transit, Verdict verdict) {
    static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    static Judged of(String message, KnownKey... keys) {
        KeySource source = (domain, selector) -> Arrays.stream(keys)
                .filter(key -> key.domain().equals(domain) && key.selector().equals(selector))
                .toList();
        Message scanned =
                MessageScanner.scan(ArrayOctets.of(message.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        List<DkimResult> results = DkimVerifier.verify(scanned, source, NOW);
        Transit transit = Transit.of(TransitReader.read(scanned, SignatureHasher.of(scanned)), source, NOW);
        Context context = Context.of(DisplayFactsReader.read(scanned), results, transit);
        return new Judged(message, results, transit, VerdictPolicy.judge(context));
    }

    Level level() {
        return verdict.level();
    }

    Level level(Claim claim) {
        return verdict.claims().getOrDefault(claim, Level.UNDECIDED);
    }

    /** The positive control: what must be provable, so that no attack test passes by never proving anything. */
    void isVerified() {
        assertThat(level()).as("%s%n%s", verdict.evidence(), message).isEqualTo(Level.VERIFIED);
    }

    /** Neither the claim nor the message is proved. */
    void doesNotProve(Claim claim, String attack) {
        assertThat(level(claim)).as("%s: %s%n%s", attack, claim, message).isNotIn(Level.VERIFIED, Level.CORROBORATED);
        assertThat(level()).as("%s%n%s", attack, message).isNotIn(Level.VERIFIED, Level.CORROBORATED);
    }
}
