package org.isnad.core.exposure;

import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried only where it may begin, and gives what it would give if it were looked for everywhere: a
 * match begins at the first place that has one, and the next is looked for behind its end.
 *
 * @param starts holds every place at which the expression can match
 */
record Started(Pattern pattern, Starts starts) {
    void each(Clues clues, Consumer<MatchResult> met) {
        int behind = 0;
        Matcher matcher = null;
        for (int start : clues.of(starts)) {
            if (start < behind) {
                continue;
            }
            matcher = matcher == null ? matcher(clues) : matcher;
            matcher.region(start, clues.text().length());
            if (matcher.lookingAt()) {
                met.accept(matcher);
                behind = matcher.end();
            }
        }
    }

    /** What stands before the place counts, and the place is not the beginning of a text. */
    Matcher matcher(Clues clues) {
        return pattern.matcher(clues.text()).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
