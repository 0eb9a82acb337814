package org.isnad.bench.levels;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.verdict.Level;

/**
 * What the product says of one message, and what it shows of it.
 *
 * @param level of the message, as the catalog has it
 * @param claims their levels
 * @param dateSaidToBeStatement whether everything that supports the stated date says that it is a statement
 * @param shown what a reader is shown for each claim that can be shown, white space reduced
 */
record Seen(Level level, Map<Claim, Level> claims, boolean dateSaidToBeStatement, Map<Claim, String> shown) {
    static final Set<Claim> DECIDING = EnumSet.of(Claim.SENDER, Claim.SUBJECT, Claim.STATED_DATE, Claim.CONTENT);

    Level of(Claim claim) {
        return claims.getOrDefault(claim, Level.UNDECIDED);
    }

    static boolean proved(Level level) {
        return level == Level.VERIFIED || level == Level.CORROBORATED;
    }

    /** Claims that are shown in other words there. */
    Set<Claim> shownOtherwise(Seen other) {
        List<Claim> different = new ArrayList<>();
        shown.forEach((claim, text) -> {
            if (!text.equals(other.shown.get(claim))) {
                different.add(claim);
            }
        });
        return different.isEmpty() ? EnumSet.noneOf(Claim.class) : EnumSet.copyOf(different);
    }
}
