package org.isnad.bench.levels;

import java.util.EnumSet;
import java.util.Set;
import org.isnad.bench.forge.Aim;
import org.isnad.bench.forge.Ceiling;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;

/**
 * One trial beside its truth. What is wrong:
 * <ul>
 *   <li>a claim above its ceiling; one that is shown in other words than were sent, and proved; a place in a mailbox or a
 *       thread proved by a signature; a stated date proved without the sentence that it is a statement (EVIDENCE, rules 6
 *       to 11);
 *   <li>a claim CONTRADICTED that nobody touched.
 * </ul>
 *
 * @param before the positive control
 */
record LevelCheck(Trial trial, Seen before, Seen after, Set<Claim> shownOtherwise) {
    static LevelCheck of(Trial trial, Seen before, Seen after) {
        return new LevelCheck(trial, before, after, after.shownOtherwise(before));
    }

    /** Whether there was something to lose: what was tampered with had been proved before. */
    boolean live() {
        Set<Claim> attacked = EnumSet.noneOf(Claim.class);
        for (Claim claim : Seen.DECIDING) {
            if (trial.ceilings().containsKey(aim(claim)) || trial.ceilings().containsKey(Aim.WHOLE)) {
                attacked.add(claim);
            }
        }
        if (attacked.isEmpty()) {
            attacked.add(Claim.CONTENT);
        }
        return attacked.stream().allMatch(claim -> before.of(claim) == Level.VERIFIED);
    }

    boolean falseVerified() {
        return after.claims().keySet().stream()
                        .anyMatch(claim -> after.of(claim) == Level.VERIFIED && ceiling(claim) != Ceiling.VERIFIED)
                || (after.level() == Level.VERIFIED && whole() != Ceiling.VERIFIED)
                || (Seen.proved(after.of(Claim.STATED_DATE)) && !after.dateSaidToBeStatement());
    }

    boolean falseCorroborated() {
        return after.claims().keySet().stream()
                        .anyMatch(
                                claim -> after.of(claim) == Level.CORROBORATED && ceiling(claim) == Ceiling.CONSISTENT)
                || (after.level() == Level.CORROBORATED && whole() == Ceiling.CONSISTENT);
    }

    /** Whether a claim that nobody touched was brought down to this level. */
    boolean falsely(Level level) {
        return after.claims().keySet().stream()
                .anyMatch(claim -> after.of(claim) == level && ceiling(claim) == Ceiling.VERIFIED);
    }

    boolean isError() {
        return falseVerified() || falseCorroborated() || falsely(Level.CONTRADICTED);
    }

    private Ceiling ceiling(Claim claim) {
        boolean place = claim == Claim.PLACE_IN_MAILBOX || claim == Claim.PLACE_IN_THREAD;
        boolean tampered = trial.sameReading() && shownOtherwise.contains(claim);
        return place || tampered ? Ceiling.CONSISTENT : trial.ceilings().getOrDefault(aim(claim), Ceiling.VERIFIED);
    }

    private Ceiling whole() {
        return trial.ceilings().getOrDefault(Aim.WHOLE, Ceiling.VERIFIED);
    }

    private static Aim aim(Claim claim) {
        return Aim.valueOf(claim.name());
    }
}
