package org.isnad.bench.forge;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** F1: a name inserted in real text: one more who was there, who knew, who was paid. */
final class InsertedNames extends Rewording {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}@./_&-])\\p{L}{4,}(?=[ ,.])");

    InsertedNames() {
        super("F1", "a name inserted");
    }

    @Override
    String changed(String text, boolean html, Letter letter, Random chance) {
        List<int[]> places = places(WORD, text, html);
        if (places.isEmpty()) {
            return "";
        }
        int[] at = Phrases.one(places, chance);
        String name = Tongue.of(Reading.seen(text, html)).name(chance);
        return text.substring(0, at[1]) + " " + name + text.substring(at[1]);
    }
}
