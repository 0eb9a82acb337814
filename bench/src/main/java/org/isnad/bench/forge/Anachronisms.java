package org.isnad.bench.forge;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** F4: something cited that did not exist at the date: a report, a ruling, a link of years later. */
final class Anachronisms extends Rewording {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}@./_&-])\\p{L}{3,}(?=[.,])");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final int UNKNOWN = 2_010;

    Anachronisms() {
        super("F4", "something of later years cited");
    }

    @Override
    String changed(String text, boolean html, Letter letter, Random chance) {
        List<int[]> places = places(WORD, text, html);
        if (places.isEmpty()) {
            return "";
        }
        Matcher stated = YEAR.matcher(letter.value("Date"));
        int year = (stated.find() ? Integer.parseInt(stated.group()) : UNKNOWN) + 1 + chance.nextInt(3);
        int[] at = Phrases.one(places, chance);
        boolean link = chance.nextInt(3) == 0;
        String cited = link
                ? " (https://paper.example/" + year + "/03/1" + chance.nextInt(10) + "/report)"
                : ", " + Tongue.of(Reading.seen(text, html)).citation(year, chance);
        return text.substring(0, at[1]) + cited + text.substring(at[1]);
    }
}
