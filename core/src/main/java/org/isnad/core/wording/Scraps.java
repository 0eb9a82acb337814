package org.isnad.core.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Two passages that have nothing to do with one another still share small words, and the fewest edits hang on each of
 * them: a reader gets ten changes of a word where one passage was put for another. Here the same words are taken into the
 * changes around them where they are fewer than the words changed before and than those changed behind them. The account
 * stays true, it only says less often <em>same</em>; a change never disappears and none comes from nowhere.
 */
public final class Scraps {
    private Scraps() {}

    /** The edits with scraps of sameness taken into the changes around them. */
    public static List<Edit> absorbed(List<Edit> edits) {
        List<Edit> out = new ArrayList<>();
        for (Edit edit : edits) {
            out.add(edit);
            while (endsInScrap(out)) {
                Edit behind = out.removeLast();
                out.removeLast();
                Edit before = out.removeLast();
                out.add(Edit.change(
                        new Run(before.left().start(), behind.left().end()),
                        new Run(before.right().start(), behind.right().end())));
            }
        }
        return out;
    }

    private static boolean endsInScrap(List<Edit> edits) {
        int size = edits.size();
        if (size < 3 || !(edits.get(size - 2) instanceof Edit.Same same)) {
            return false;
        }
        int scrap = same.left().length();
        return scrap < words(edits.get(size - 3)) && scrap < words(edits.get(size - 1));
    }

    private static int words(Edit change) {
        return Math.max(change.left().length(), change.right().length());
    }
}
