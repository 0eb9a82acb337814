package org.isnad.core.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.core.evidence.Bearing;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.Context;
import org.isnad.core.evidence.Evidence;
import org.isnad.core.evidence.Strength;
import org.isnad.core.evidence.signals.ContentInPart;
import org.isnad.core.evidence.signals.Signals;

/**
 * From evidence to levels, under the rules of EVIDENCE.md. How far a finding carries was decided where it was found; here
 * is decided what findings come to together.
 *
 * <ol>
 *   <li>Every claim starts UNDECIDED, and only support raises it. What could not be checked, or does not match, lowers
 *       nothing.
 *   <li>One witness proves a message or none does. The halves of two signatures can be put together by a forger: a real
 *       one over the fields with {@code l=0} and his own over the body. So the best single witness speaks, and whatever
 *       another one adds makes a claim CONSISTENT at most.
 *   <li>Where versions under one Message-ID read differently, what is only CONSISTENT becomes UNDECIDED, in each of them
 *       and in those claims; what is proved stays, and nobody inherits anything.
 *   <li>Clues lower only what no signature proves (rule 5). A telling one, or two slight ones that no single hand could
 *       have set, make a claim SUSPICIOUS; supporting clues never outvote them, however many there are, and nothing but a
 *       proof lifts a claim above CONSISTENT.
 *   <li>An original under an anchored key in which the author's words are others makes a claim CONTRADICTED, unless
 *       another signature proves it as it is shown. Nothing else does.
 *   <li>The level is the weakest of sender, subject, stated date and content.
 * </ol>
 */
public final class VerdictPolicy {
    /** Grows whenever the same evidence would be judged in another way, so that stored verdicts are known to be old. */
    public static final int VERSION = 10;

    /** "Claims first": what the level of a message is the weakest of. */
    private static final List<Claim> DECIDING = List.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT);

    private static final Comparator<Map<Claim, Level>> STRONGER_FIRST = strongerFirst();

    private VerdictPolicy() {}

    public static Verdict judge(Context context) {
        List<Evidence> evidence = Signals.examine(context);
        Map<Claim, Level> claims = claims(evidence);
        for (Claim differing : context.versions().differing()) {
            // Rules 5 and 14: unproved versions that differ are undecided; a proved one is not touched by another.
            claims.computeIfPresent(differing, (claim, level) -> level == Level.CONSISTENT ? Level.UNDECIDED : level);
        }
        if (ContentInPart.isQuotedOtherwise(context)) {
            // Rule 5: two versions of which neither is proved, here and in a quote, are undecided.
            claims.computeIfPresent(
                    Claim.CONTENT, (claim, level) -> level == Level.CONSISTENT ? Level.UNDECIDED : level);
        }
        List<Evidence> against = evidence.stream()
                .filter(finding -> finding.bearing() == Bearing.AGAINST)
                .toList();
        if (!against.isEmpty()) {
            for (Claim claim : Claim.values()) {
                claims.computeIfPresent(claim, (c, level) -> lowered(c, level, against));
            }
        }
        Level level = weakest(claims);
        return new Verdict(
                level, claims, evidence, Explanations.doesNotProve(level, context), Explanations.wouldChange(context));
    }

    private static Map<Claim, Level> claims(List<Evidence> evidence) {
        List<Map<Claim, Level>> witnesses = byWitness(evidence);
        Map<Claim, Level> claims = new EnumMap<>(witnesses.stream().reduce(undecided(), VerdictPolicy::stronger));
        for (Map<Claim, Level> witness : witnesses) {
            witness.forEach(
                    (claim, level) -> claims.merge(claim, level.atMost(Level.CONSISTENT), VerdictPolicy::better));
        }
        return claims;
    }

    /** What each witness alone would make of the claims. Rule 11: no signature speaks of the place in a mailbox. */
    private static List<Map<Claim, Level>> byWitness(List<Evidence> evidence) {
        Map<String, Map<Claim, Level>> witnesses = new LinkedHashMap<>();
        for (Evidence finding : evidence) {
            witnesses
                    .computeIfAbsent(finding.witness(), name -> undecided())
                    .merge(finding.claim(), carried(finding), VerdictPolicy::better);
        }
        return new ArrayList<>(witnesses.values());
    }

    /** What is found against a claim, on its level. */
    private static Level lowered(Claim claim, Level level, List<Evidence> against) {
        // Rule 5: what a signature proves, no clue lowers.
        if (level.compareTo(Level.CORROBORATED) <= 0) {
            return level;
        }
        List<Evidence> ofClaim =
                against.stream().filter(finding -> finding.claim() == claim).toList();
        return isContradicted(ofClaim) ? Level.CONTRADICTED : isDoubtful(ofClaim) ? Level.SUSPICIOUS : level;
    }

    private static boolean isDoubtful(List<Evidence> against) {
        return against.stream().anyMatch(finding -> finding.strength() == Strength.TELLING)
                || against.stream()
                        .anyMatch(one -> against.stream().anyMatch(other -> areIndependentAnomalies(one, other)));
    }

    /** Rule 5: an original under an anchored key says otherwise, and no other signature proves what is shown. */
    private static boolean isContradicted(List<Evidence> against) {
        return against.stream().anyMatch(finding -> finding.strength() == Strength.ANCHORED_SIGNATURE);
    }

    /** Two anomalies that one careless program or one clumsy hand does not explain together. */
    private static boolean areIndependentAnomalies(Evidence one, Evidence other) {
        return one.strength() == Strength.SLIGHT
                && other.strength() == Strength.SLIGHT
                && !one.makers().isEmpty()
                && !other.makers().isEmpty()
                && Collections.disjoint(one.makers(), other.makers());
    }

    private static Level carried(Evidence finding) {
        return switch (finding.bearing()) {
            case SUPPORTS -> reached(finding.strength());
            // Rule 5: what is found against a message raises nothing; see isDoubtful and isContradicted.
            case NEUTRAL, AGAINST, COULD_NOT_CHECK -> Level.UNDECIDED;
        };
    }

    private static Level reached(Strength strength) {
        return switch (strength) {
            case ANCHORED_SIGNATURE -> Level.VERIFIED; // rule 2: a key seen in DNS or an archive
            case INDEPENDENT -> Level.CORROBORATED; // rules 2, 3 and 15: a key on somebody's word, rsa-sha1
            case FORGEABLE -> Level.CONSISTENT; // rule 16: a forger can get as far as this
            case NONE, TELLING, SLIGHT -> Level.UNDECIDED;
        };
    }

    /** The witness that speaks: who proves the most as a whole, then claim by claim. The first of equals. */
    private static Map<Claim, Level> stronger(Map<Claim, Level> one, Map<Claim, Level> other) {
        return STRONGER_FIRST.compare(other, one) < 0 ? other : one;
    }

    private static Comparator<Map<Claim, Level>> strongerFirst() {
        Comparator<Map<Claim, Level>> order = Comparator.comparing(claims -> proved(weakest(claims)));
        for (Claim claim : DECIDING) {
            order = order.thenComparing(claims -> claims.getOrDefault(claim, Level.UNDECIDED));
        }
        return order;
    }

    /** Below proof there is no order among wholes: CONSISTENT is not half a proof (rule 16). */
    private static Level proved(Level level) {
        return level.compareTo(Level.CONSISTENT) < 0 ? level : Level.CONSISTENT;
    }

    private static Level weakest(Map<Claim, Level> claims) {
        Level weakest = Level.VERIFIED;
        for (Claim claim : DECIDING) {
            weakest = weakest.weaker(claims.getOrDefault(claim, Level.UNDECIDED));
        }
        return weakest;
    }

    private static Level better(Level one, Level other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Map<Claim, Level> undecided() {
        Map<Claim, Level> claims = new EnumMap<>(Claim.class);
        for (Claim claim : Claim.values()) {
            claims.put(claim, Level.UNDECIDED);
        }
        return claims;
    }
}
