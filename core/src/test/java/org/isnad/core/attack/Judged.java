package org.isnad.core.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KnownKey;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.Repair;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.repair.Clues;
import org.isnad.core.dkim.repair.Correspondence;
import org.isnad.core.dkim.repair.Repairer;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.DisplayFacts;
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
import org.jspecify.annotations.Nullable;

/**
 * A message as the product judges it, through the whole chain from bytes to levels: as it stands, and after a search for
 * what may have been signed, with everything that was taken off held for the list's own.
 */
record Judged(
        String message,
        List<DkimResult> signatures,
        Transit transit,
        Verdict verdict,
        @Nullable Verdict repaired) {
    static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    /** One in so many is searched: attacks that the search cannot undo cost its whole effort. */
    private static final int SEARCHED = 24;

    static Judged of(String message, KnownKey... keys) {
        return of(message, message.hashCode() % SEARCHED == 0, _ -> Clues.none(), keys);
    }

    static Judged searched(String message, KnownKey... keys) {
        return of(message, true, _ -> Clues.none(), keys);
    }

    /** With what other messages of a list tell of it. */
    static Judged searched(String message, Correspondence list, KnownKey... keys) {
        return of(message, true, scanned -> new Clues(Map.of(), list.of(scanned)), keys);
    }

    private static Judged of(String message, boolean search, Function<Message, Clues> clues, KnownKey... keys) {
        KeySource source = (domain, selector) -> Arrays.stream(keys)
                .filter(key -> key.domain().equals(domain) && key.selector().equals(selector))
                .toList();
        Message scanned =
                MessageScanner.scan(ArrayOctets.of(message.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        List<DkimResult> results = DkimVerifier.verify(scanned, source, NOW);
        Transit transit = Transit.of(TransitReader.read(scanned, SignatureHasher.of(scanned)), source, NOW);
        DisplayFacts display = DisplayFactsReader.read(scanned);
        Verdict verdict = VerdictPolicy.judge(Context.of(display, results, transit));
        Verdict repaired = search ? repaired(scanned, clues.apply(scanned), display, results, transit, source) : null;
        return new Judged(message, results, transit, verdict, repaired);
    }

    private static @Nullable Verdict repaired(
            Message message,
            Clues clues,
            DisplayFacts display,
            List<DkimResult> results,
            Transit transit,
            KeySource keys) {
        List<HashFacts> facts = new ArrayList<>();
        boolean any = false;
        for (DkimResult result : results) {
            Optional<Repairer.Repaired> found = result.matches() || result.key() == null
                    ? Optional.empty()
                    : Repairer.repair(message, result.facts(), publicKeys(result, keys), List.of(clues));
            any |= found.isPresent();
            facts.add(found.map(Repairer.Repaired::facts)
                    .map(one -> Repairer.listed(one, List.of(Repair.Kind.values())))
                    .orElse(result.facts()));
        }
        return any ? VerdictPolicy.judge(Context.of(display, DkimVerifier.verify(facts, keys, NOW), transit)) : null;
    }

    private static List<PublicKeyValue> publicKeys(DkimResult result, KeySource keys) {
        return keys.keys(result.facts().field().domain(), result.facts().field().selector()).stream()
                .map(key -> key.record().publicKey())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the search found anything. */
    boolean isRepaired() {
        return repaired != null;
    }

    Level repairedLevel(Claim claim) {
        return repaired == null ? level(claim) : repaired.claims().getOrDefault(claim, Level.UNDECIDED);
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
        if (repaired != null) {
            assertThat(repairedLevel(claim))
                    .as("%s, repaired: %s%n%s%n%s", attack, claim, repaired.evidence(), message)
                    .isNotIn(Level.VERIFIED, Level.CORROBORATED);
            assertThat(repaired.level()).as("%s%n%s", attack, message).isNotIn(Level.VERIFIED, Level.CORROBORATED);
        }
    }
}
