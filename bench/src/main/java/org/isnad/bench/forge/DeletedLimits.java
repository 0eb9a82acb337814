package org.isnad.bench.forge;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** F2: the words deleted that limit what a text says: "only", "not", "if", "about". */
final class DeletedLimits extends Rewording {
    DeletedLimits() {
        super("F2", "limiting words deleted");
    }

    @Override
    String changed(String text, boolean html, Letter letter, Random chance) {
        List<String> limits = Tongue.of(Reading.seen(text, html)).limits();
        Pattern limit = Pattern.compile("(?iu)(?<![\\p{L}'’&-])(?:" + String.join("|", limits) + ")(?![\\p{L}'’;-]) ?");
        List<int[]> places = places(limit, text, html);
        if (places.isEmpty()) {
            return "";
        }
        int[] at = Phrases.one(places, chance);
        return text.substring(0, at[0]) + text.substring(at[1]);
    }
}
