package org.isnad.core.arc;

import java.time.Instant;
import java.util.List;
import org.isnad.core.dkim.DkimCause;
import org.isnad.core.dkim.DkimResult;
import org.isnad.core.dkim.DkimVerifier;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeySource;
import org.isnad.core.dkim.KeyWeaknesses;

/**
 * Joins the facts of a chain with keys (RFC 8617, 5.2, steps 4 to 6).
 *
 * <p>A chain passes if its structure does, the last message signature matches, and every seal does. What RFC 6376 and
 * 8301 ask of a signature holds here too, with one exception: {@code x=} and {@code t=y} were to be judged when the mail
 * came, so that they are caveats and no reason to fail (EVIDENCE, rule 15).
 */
public final class ArcVerifier {
    private ArcVerifier() {}

    /** @param now the time against which {@code x=} is judged */
    public static ArcResult verify(ArcFacts facts, KeySource keys, Instant now) {
        if (!facts.isPresent()) {
            return ArcResult.absent();
        }
        List<ArcSetResult> sets = facts.sets().stream()
                .map(set ->
                        new ArcSetResult(set, verify(set.messageSignature(), keys, now), verify(set.seal(), keys, now)))
                .toList();
        return judge(facts, sets);
    }

    private static DkimResult verify(HashFacts facts, KeySource keys, Instant now) {
        return KeyWeaknesses.applied(
                DkimVerifier.verify(List.of(facts), keys, now).getFirst(), keys);
    }

    private static ArcResult judge(ArcFacts facts, List<ArcSetResult> sets) {
        if (facts.fault() != ArcCause.NONE) {
            return new ArcResult(facts, sets, ArcStatus.FAIL, facts.fault(), facts.culprit(), 0);
        }
        ArcSetResult last = sets.getLast();
        int intactSince = intactSince(sets);
        ArcCause wrong = wrong(last.messageSignature(), ArcCause.MESSAGE_SIGNATURE);
        int culprit = last.set().instance();
        for (int i = sets.size() - 1; i >= 0; i--) {
            ArcCause seal = wrong(sets.get(i).seal(), ArcCause.SEAL);
            // A proved break outweighs a key that is wanting; among equals the first in the order of the steps is
            // named.
            if (wrong == ArcCause.NONE || (isUnchecked(wrong) && seal == ArcCause.SEAL)) {
                wrong = seal;
                culprit = sets.get(i).set().instance();
            }
        }
        return switch (wrong) {
            case NONE -> new ArcResult(facts, sets, ArcStatus.PASS, wrong, 0, intactSince);
            case KEY_MISSING, BODY_NOT_KEPT ->
                new ArcResult(facts, sets, ArcStatus.UNCHECKED, wrong, culprit, intactSince);
            case NO_CHAIN,
                    INSTANCE,
                    INCOMPLETE_SET,
                    BROKEN_BEFORE,
                    CHAIN_VALUE,
                    FIELD_INVALID,
                    MESSAGE_SIGNATURE,
                    SEAL -> new ArcResult(facts, sets, ArcStatus.FAIL, wrong, culprit, intactSince);
        };
    }

    private static boolean isUnchecked(ArcCause cause) {
        return cause == ArcCause.KEY_MISSING || cause == ArcCause.BODY_NOT_KEPT;
    }

    private static ArcCause wrong(DkimResult result, ArcCause mismatch) {
        return switch (result.cause()) {
            case NONE, EXPIRED, TESTING -> ArcCause.NONE;
            case KEY_MISSING, KEY_REVOKED, KEY_INVALID -> ArcCause.KEY_MISSING;
            case BODY_NOT_KEPT -> ArcCause.BODY_NOT_KEPT;
            case FIELD_INVALID, VERSION_UNKNOWN, ALGORITHM_UNKNOWN, FROM_NOT_SIGNED, IDENTITY_MISMATCH, RSA_SHA1 ->
                ArcCause.FIELD_INVALID;
            case KEY_RESTRICTED, KEY_TOO_SHORT, BODY_HASH, HEADER_HASH, BODY_AND_HEADER_HASH -> mismatch;
        };
    }

    private static int intactSince(List<ArcSetResult> sets) {
        int since = 0;
        for (int i = sets.size() - 1; i >= 0; i--) {
            if (wrong(sets.get(i).messageSignature(), ArcCause.MESSAGE_SIGNATURE) != ArcCause.NONE
                    || DkimCause.NONE != sets.get(i).set().messageSignature().fieldCause()) {
                return since;
            }
            since = sets.get(i).set().instance();
        }
        return since;
    }
}
