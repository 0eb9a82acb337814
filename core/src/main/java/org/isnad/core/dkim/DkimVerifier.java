package org.isnad.core.dkim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.item.Phrase;
import org.isnad.core.mail.Message;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.KeyOrigin;
import org.isnad.core.signature.ResultWord;
import org.jspecify.annotations.Nullable;

/**
 * Joins hash facts with keys (RFC 6376, 6.1.2 and 6.1.3, step 4). What the RFCs call the outcome and whether it
 * mathematically matches are two facts, decided apart; {@code docs/design/dkim.md} has the table with the sections.
 */
public final class DkimVerifier {
    /** Several keys may be known: the one that matches, then the best vouched for, then the best result, then the first. */
    private static final Comparator<DkimResult> BEST = Comparator.comparing(DkimResult::matches)
            .thenComparing(DkimResult::headerMatches)
            .thenComparing(DkimVerifier::originKind, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(r -> r.word() == ResultWord.PASS)
            .thenComparing(DkimResult::cause);

    private DkimVerifier() {}

    private static KeyOrigin.@Nullable Kind originKind(DkimResult result) {
        return result.key() == null ? null : result.key().origin().kind();
    }

    /** Scans nothing, asks nobody: the message's facts joined with the keys. */
    public static List<DkimResult> verify(Message message, KeySource keys, Instant now) {
        return verify(SignatureHasher.facts(message), keys, now);
    }

    /**
     * One result a signature, in the order of the facts.
     *
     * @param now the time against which {@code x=} is judged
     */
    public static List<DkimResult> verify(List<HashFacts> facts, KeySource keys, Instant now) {
        return verify(facts, Map.of(), keys, now).plain();
    }

    private static DkimResult verify(HashFacts facts, KeySource keys, Instant now, OpenedSignatures opened) {
        SignatureField field = facts.field();
        List<KnownKey> known = keys.keys(field.domain(), field.selector());
        if (known.isEmpty()) {
            return result(facts, known, null, false, now);
        }
        List<DkimResult> results = new ArrayList<>(known.size());
        for (KnownKey key : known) {
            results.add(result(facts, known, key, headerMatches(facts, key, results, opened), now));
        }
        DkimResult best = results.getFirst();
        for (DkimResult result : results) {
            best = BEST.compare(result, best) > 0 ? result : best;
        }
        return best;
    }

    /**
     * One result of each reading of a message's signatures: as they stand, and as repairs have them by their place. A signature
     * that both are about is opened once.
     */
    public static Readings verify(
            List<HashFacts> facts, Map<Integer, HashFacts> repaired, KeySource keys, Instant now) {
        OpenedSignatures opened = new OpenedSignatures();
        List<DkimResult> plain =
                facts.stream().map(one -> verify(one, keys, now, opened)).toList();
        Map<Integer, DkimResult> others = new HashMap<>();
        repaired.forEach((place, other) -> {
            if (place < plain.size() && !plain.get(place).matches()) {
                others.put(place, verify(other, keys, now, opened));
            }
        });
        return new Readings(plain, others);
    }

    /**
     * @param plain as the message stands, in the order of the facts
     * @param repaired by place, where the plain one does not match
     */
    public record Readings(List<DkimResult> plain, Map<Integer, DkimResult> repaired) {
        public Readings {
            plain = List.copyOf(plain);
            repaired = Map.copyOf(repaired);
        }
    }

    /** Whether the signed fields are as they were when somebody signed with this key; no opinion on anything else. */
    public static boolean headerMatches(HashFacts facts, PublicKeyValue key) {
        return headerMatches(facts, key, new OpenedSignatures());
    }

    private static boolean headerMatches(HashFacts facts, PublicKeyValue key, OpenedSignatures opened) {
        Algorithm algorithm = Algorithm.named(facts.field().algorithm());
        return algorithm != null
                && !facts.headerHash().isEmpty()
                && SignatureCheck.matches(
                        key, algorithm, facts.headerHash(), facts.field().signature(), opened);
    }

    /** Equal keys of several origins are computed with once. */
    private static boolean headerMatches(
            HashFacts facts, KnownKey key, List<DkimResult> before, OpenedSignatures opened) {
        PublicKeyValue value = key.record().publicKey();
        if (value == null) {
            return false;
        }
        for (DkimResult result : before) {
            if (result.key() != null && value.equals(result.key().record().publicKey())) {
                return result.headerMatches();
            }
        }
        return headerMatches(facts, value, opened);
    }

    private static DkimResult result(
            HashFacts facts, List<KnownKey> known, @Nullable KnownKey key, boolean headerMatches, Instant now) {
        boolean matches = headerMatches && facts.bodyHashMatches();
        RfcOpinion opinion = RfcOpinion.of(facts, key, headerMatches, now);
        return new DkimResult(
                facts,
                opinion.word(),
                matches,
                headerMatches,
                opinion.cause(),
                opinion.others(),
                key,
                Anchors.of(key == null ? null : key.record().publicKey(), known),
                caveats(facts, key, now));
    }

    private static List<Caveat> caveats(HashFacts facts, @Nullable KnownKey key, Instant now) {
        List<Caveat> caveats = new ArrayList<>(facts.caveats());
        Instant expiry = facts.field().expiresAt();
        if (expiry != null && RfcOpinion.isExpired(facts.field(), now)) {
            caveats.add(new Caveat(
                    Caveat.Kind.EXPIRED,
                    Phrase.of("dkim.caveat.expired", LocalDate.ofInstant(expiry, ZoneOffset.UTC))));
        }
        if (key != null) {
            caveats.addAll(caveats(key.record()));
        }
        return caveats;
    }

    private static List<Caveat> caveats(KeyRecord record) {
        List<Caveat> caveats = new ArrayList<>();
        if (record.testing()) {
            caveats.add(new Caveat(Caveat.Kind.TESTING, Phrase.of("dkim.caveat.testing")));
        }
        PublicKeyValue value = record.publicKey();
        Integer year = value == null ? null : KeyStrength.breakableSince(value);
        if (value != null && year != null) {
            caveats.add(new Caveat(
                    Caveat.Kind.SHORT_KEY, Phrase.of("dkim.caveat.short-key", value.bits(), String.valueOf(year))));
        }
        record.defects().forEach(d -> caveats.add(new Caveat(Caveat.Kind.NOT_CONFORMING, d.phrase())));
        return caveats;
    }
}
