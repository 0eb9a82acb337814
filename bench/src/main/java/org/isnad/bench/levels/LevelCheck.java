package org.isnad.bench.levels;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.bench.forge.Aim;
import org.isnad.bench.forge.Ceiling;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;

/**
 * One trial beside its truth. What is wrong:
 * <ul>
 *   <li>a claim above its ceiling; one that is shown in other words than were sent, and proved; a place in a mailbox
 *       proved by a signature, or one in a thread of what is no answer or was moved; a stated date proved without the sentence that it is a statement (EVIDENCE, rules 6
 *       to 11);
 *   <li>a claim CONTRADICTED that nobody touched, or that nothing anchored speaks against;
 *   <li>a proof lost by what was laid beside the message (rule 5).
 * </ul>
 * For the messages beside it the same.
 *
 * @param before the positive control
 * @param beside what lies beside it, checked
 */
record LevelCheck(Trial trial, Seen before, Seen after, Set<Claim> shownOtherwise, List<LevelCheck> beside) {
    static LevelCheck of(Trial trial, Seen before, Seen after) {
        return of(trial, before, after, List.of());
    }

    static LevelCheck of(Trial trial, Seen before, Seen after, List<LevelCheck> beside) {
        return new LevelCheck(trial, before, after, after.shownOtherwise(before), List.copyOf(beside));
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
                || (Seen.proved(after.of(Claim.STATED_DATE)) && !after.dateSaidToBeStatement())
                || beside.stream().anyMatch(LevelCheck::falseVerified);
    }

    boolean falseCorroborated() {
        return after.claims().keySet().stream()
                        .anyMatch(
                                claim -> after.of(claim) == Level.CORROBORATED && ceiling(claim) == Ceiling.CONSISTENT)
                || (after.level() == Level.CORROBORATED && whole() == Ceiling.CONSISTENT)
                || beside.stream().anyMatch(LevelCheck::falseCorroborated);
    }

    /** Whether a claim that nobody touched was brought down to this level. */
    boolean falsely(Level level) {
        return after.claims().keySet().stream().anyMatch(claim -> after.of(claim) == level && !blamable(claim, level))
                || beside.stream().anyMatch(check -> check.falsely(level));
    }

    /** An anomaly may be seen where something was done; a contradiction only where the scene has what contradicts. */
    private boolean blamable(Claim claim, Level level) {
        boolean touched = ceiling(claim) != Ceiling.VERIFIED || shownOtherwise.contains(claim);
        return touched && !(trial.scene().innocent() && level == Level.CONTRADICTED);
    }

    /** Whether a proof was lost that nothing said about the message could take away. */
    boolean falselyLowered() {
        return trial.scene().kept().stream()
                        // A place hangs on the message that is answered: without it, or beside another one of its name,
                        // there is none.
                        .filter(aim -> aim != Aim.WHOLE && aim != Aim.PLACE_IN_THREAD)
                        .map(aim -> Claim.valueOf(aim.name()))
                        .anyMatch(claim ->
                                Seen.proved(before.of(claim)) && after.of(claim).compareTo(before.of(claim)) > 0)
                || beside.stream().anyMatch(LevelCheck::falselyLowered);
    }

    boolean isError() {
        return falseVerified() || falseCorroborated() || falsely(Level.CONTRADICTED) || falselyLowered();
    }

    private Ceiling ceiling(Claim claim) {
        boolean place = claim == Claim.PLACE_IN_MAILBOX || (claim == Claim.PLACE_IN_THREAD && !mayBePlaced());
        boolean tampered = trial.sameReading() && shownOtherwise.contains(claim);
        return place || tampered ? Ceiling.CONSISTENT : trial.ceilings().getOrDefault(aim(claim), Ceiling.VERIFIED);
    }

    /** Rule 10: only an answer has a place that can be proved, and none whose forger moved it has. */
    private boolean mayBePlaced() {
        return trial.before().has("In-Reply-To") && !trial.ceilings().containsKey(Aim.PLACE_IN_THREAD);
    }

    private Ceiling whole() {
        return trial.ceilings().getOrDefault(Aim.WHOLE, Ceiling.VERIFIED);
    }

    private static Aim aim(Claim claim) {
        return Aim.valueOf(claim.name());
    }
}
