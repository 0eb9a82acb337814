package org.isnad.core.evidence.signals;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.endtoend.EndToEndResult;
import org.isnad.core.evidence.Strength;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Anchor;
import org.isnad.core.signature.Caveat;
import org.isnad.core.signature.KeyOrigin;

/**
 * How far a finding can carry, and every reason why not further. Reasons only ever add up: a ceiling is lowered, never
 * raised.
 */
final class Ceiling {
    private static final int LEAST_RSA_BITS = 1024; // RFC 8301, 3.2

    private Strength strength;
    private final List<Phrase> limits = new ArrayList<>();

    private Ceiling(Strength strength) {
        this.strength = strength;
    }

    /** What a signature whose key matches can carry at most, whatever it covers (EVIDENCE, rules 2, 3 and 15). */
    static Ceiling of(DkimResult result) {
        Ceiling ceiling = new Ceiling(Strength.ANCHORED_SIGNATURE);
        String domain = result.facts().field().domain();
        String selector = result.facts().field().selector();
        switch (result.anchor()) {
            case Anchor.Published published -> {} // rule 2: a sighting in DNS or in an archive
            case Anchor.Stated stated ->
                ceiling.lower(
                        Strength.INDEPENDENT, "verdict.limit.stated", selector, domain, sources(stated.origins()));
            case Anchor.Witnessed witnessed ->
                witnessed
                        .vouches()
                        .forEach(vouch -> ceiling.lower(
                                Strength.INDEPENDENT,
                                "verdict.limit.witnessed",
                                selector,
                                domain,
                                vouch.messages(),
                                vouch.acquisition(),
                                vouch.declared().acquisition(),
                                vouch.declared().of(),
                                vouch.declared().by(),
                                vouch.declared().because()));
            case Anchor.Unanchored unanchored ->
                ceiling.lower(Strength.FORGEABLE, "verdict.limit.unanchored", selector, domain);
            case Anchor.Conflicting conflicting ->
                ceiling.lower(Strength.FORGEABLE, "verdict.limit.conflict", selector, domain);
        }
        return ceiling.lowerForKeyAndForm(result);
    }

    /** The same for a key that only a seal vouches for: the word of a receiver (rule 2), as far as it goes. */
    static Ceiling sealed(DkimResult result, String sealer) {
        String domain = result.facts().field().domain();
        String selector = result.facts().field().selector();
        return new Ceiling(Strength.ANCHORED_SIGNATURE)
                .lower(Strength.INDEPENDENT, "verdict.limit.sealed", selector, domain, sealer)
                .lowerForKeyAndForm(result);
    }

    /**
     * The same for a signature over the content. A certification authority that the user added is somebody who was not in
     * the publisher's hands, and no sighting of that very key (rule 2): CORROBORATED at most.
     */
    static Ceiling of(EndToEndResult result) {
        Ceiling ceiling = new Ceiling(Strength.ANCHORED_SIGNATURE);
        String signer = result.signerName();
        switch (result.anchor()) {
            case Anchor.Published published -> {}
            case Anchor.Stated stated ->
                ceiling.lower(Strength.INDEPENDENT, "verdict.limit.signer-stated", signer, sources(stated.origins()));
            // Only recovered keys are witnessed; of a signer's certificate it says nothing.
            case Anchor.Witnessed witnessed ->
                ceiling.lower(Strength.FORGEABLE, "verdict.limit.signer-unanchored", signer);
            case Anchor.Unanchored unanchored ->
                ceiling.lower(Strength.FORGEABLE, "verdict.limit.signer-unanchored", signer);
            case Anchor.Conflicting conflicting ->
                ceiling.lower(Strength.FORGEABLE, "verdict.limit.signer-unanchored", signer);
        }
        if (!result.path().isEmpty()) {
            ceiling.lower(Strength.INDEPENDENT, "verdict.limit.signer-path", signer, String.join(" ← ", result.path()));
        }
        return ceiling.lowerFor(result.caveats());
    }

    private Ceiling lowerForKeyAndForm(DkimResult result) {
        String domain = result.facts().field().domain();
        String selector = result.facts().field().selector();
        if (hasWeakKey(result)) {
            lower(Strength.FORGEABLE, "verdict.limit.weak-key", selector, domain);
        }
        switch (result.cause()) {
            case RSA_SHA1 -> {} // below, with its caveat
            case FIELD_INVALID,
                    VERSION_UNKNOWN,
                    ALGORITHM_UNKNOWN,
                    FROM_NOT_SIGNED,
                    IDENTITY_MISMATCH,
                    KEY_REVOKED,
                    KEY_INVALID,
                    KEY_RESTRICTED ->
                // Rule 15 lets an expired signature and a test key be VERIFIED, and names no other permanent error.
                lower(Strength.FORGEABLE, "verdict.limit.not-conforming");
            case NONE,
                    KEY_MISSING,
                    BODY_HASH,
                    HEADER_HASH,
                    BODY_AND_HEADER_HASH,
                    KEY_TOO_SHORT,
                    EXPIRED,
                    TESTING,
                    BODY_NOT_KEPT -> {}
        }
        return lowerFor(result.caveats());
    }

    private Ceiling lowerFor(List<Caveat> caveats) {
        for (Caveat caveat : caveats) {
            switch (caveat.kind()) {
                case RSA_SHA1 -> lower(Strength.INDEPENDENT, caveat.phrase());
                case SHORT_KEY, WEAK_KEY, WEAK_DIGEST, REVOKED -> lower(Strength.FORGEABLE, caveat.phrase());
                case EXPIRED, TESTING -> lower(Strength.ANCHORED_SIGNATURE, caveat.phrase());
                case NOT_CONFORMING, BODY_LIMIT, REPEATED_FIELD, FIELD_NOT_SIGNED, TRANSPORT, BODY_NOT_KEPT -> {}
            }
        }
        return this;
    }

    /** When a short key was used cannot be proved, so that it counts as used after it could be broken. */
    private static boolean hasWeakKey(DkimResult result) {
        return result.key() != null
                && result.key().record().publicKey() instanceof PublicKeyValue.Rsa rsa
                && (rsa.bits() < LEAST_RSA_BITS || rsa.exponent().bitLength() < 2);
    }

    private static String sources(List<KeyOrigin> origins) {
        return String.join(
                ", ", origins.stream().map(KeyOrigin::source).distinct().toList());
    }

    Ceiling copy() {
        Ceiling copy = new Ceiling(strength);
        copy.limits.addAll(limits);
        return copy;
    }

    Ceiling lower(Strength most, String key, Object... args) {
        return lower(most, Phrase.of(key, args));
    }

    Ceiling lower(Strength most, Phrase reason) {
        strength = strength.compareTo(most) >= 0 ? strength : most;
        limits.add(reason);
        return this;
    }

    Strength strength() {
        return strength;
    }

    List<Phrase> limits() {
        return List.copyOf(limits);
    }
}
