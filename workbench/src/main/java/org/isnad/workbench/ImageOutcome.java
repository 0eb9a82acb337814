package org.isnad.workbench;

import java.util.List;
import org.isnad.core.item.ItemId;
import org.isnad.workbench.find.FindOutcome;
import org.isnad.workbench.find.LikePage;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "is this picture in here?".
 *
 * @param picture SHA-256 of its bytes
 * @param searched which copy was searched, and when
 * @param like pages and pictures that look like it, the most like first
 * @param compared how many pages and pictures it was held against
 * @param text what came of looking for the words in it; null if it has none that could be read
 */
public record ImageOutcome(
        ItemId picture,
        FindOutcome.Searched searched,
        List<LikePage> like,
        long compared,
        @Nullable FindOutcome text) {
    public ImageOutcome {
        like = List.copyOf(like);
    }
}
