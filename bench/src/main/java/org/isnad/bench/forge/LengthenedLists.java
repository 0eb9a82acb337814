package org.isnad.bench.forge;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** F3: a list made longer by an item, or an amount by a digit. */
final class LengthenedLists extends Rewording {
    private static final Pattern ITEM = Pattern.compile("(?m)^([ \\t]*(?:[-*•]|\\p{N}{1,2}[.)]) )[^\\r\\n]{2,}\\r?\\n");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\p{L}\\p{N}./:#=&+_-])[1-9\\u0661-\\u0669]\\p{Nd}{0,5}(?=[ .,](?![\\p{N}]))");

    LengthenedLists() {
        super("F3", "a list or a sum lengthened");
    }

    @Override
    String changed(String text, boolean html, Letter letter, Random chance) {
        List<int[]> items = html ? List.of() : places(ITEM, text, false);
        if (!items.isEmpty() && chance.nextBoolean()) {
            int[] at = Phrases.one(items, chance);
            String line = text.substring(at[0], at[1]);
            String mark = line.replaceFirst("(?s)^([ \\t]*\\S+ ).*$", "$1");
            String more = mark + Tongue.of(text).thing(chance) + "\r\n";
            return text.substring(0, at[1]) + more + text.substring(at[1]);
        }
        List<int[]> amounts = places(AMOUNT, text, html);
        if (amounts.isEmpty()) {
            return "";
        }
        int[] at = Phrases.one(amounts, chance);
        char last = text.charAt(at[1] - 1);
        String zero = last >= '\u0660' ? "\u0660" : "0";
        return text.substring(0, at[1]) + zero + text.substring(at[1]);
    }
}
