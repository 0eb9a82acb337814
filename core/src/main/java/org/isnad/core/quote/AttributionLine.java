package org.isnad.core.quote;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.wording.TextSpan;
import org.isnad.core.wording.Wording;

/**
 * Reads {@code On Mon, 8 May 2017 at 11:59, Jean Dupont <jean@exemple.org> wrote:}. The address is what is written as one, in
 * brackets where there are two, for a name is free to look like an address;
 * the name is what stands between the last number before it and it, without the verb and the names of zones; the time is
 * what stands before the name.
 */
final class AttributionLine {
    /** No part of the expressions is repeated within a repetition: they look at each character a few times at most. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+=\\-]{1,64}@[A-Za-z0-9.\\-]{1,128}[A-Za-z0-9]");

    private static final Pattern TIME_OF_DAY = Pattern.compile("[0-9٠-٩۰-۹]{1,2}[:.h][0-9٠-٩۰-۹]{2}");

    private static final Set<String> BETWEEN = Set.of(
            "am", "pm", "ص", "م", "gmt", "utc", "cet", "cest", "est", "edt", "cst", "cdt", "pst", "pdt", "mst", "mdt",
            "bst", "a", "par", "by", "hat", "ha", "مساء", "صباحا");

    private AttributionLine() {}

    static boolean hasTimeOfDay(String sentence) {
        return TIME_OF_DAY.matcher(sentence).find();
    }

    static Attribution read(Attribution.Form form, String sentence, TextSpan span) {
        Matcher address = ADDRESS.matcher(sentence);
        boolean addressed = address.find();
        int before = addressed ? address.start() : sentence.length();
        Wording words = Wording.of(sentence.substring(0, before));
        int from = AttributionFinder.isStarter(words) ? behindComma(sentence, words) : 0;
        for (int i = 0; i < words.size(); i++) {
            from = hasDigit(words.folded(i)) || (i == from && from > 0 && isBetween(words.folded(i))) ? i + 1 : from;
        }
        int to = words.size();
        if (from == to && !addressed && !AttributionFinder.isStarter(words)) {
            return timeBehind(form, sentence, words, span);
        }
        while (to > from && isBetween(words.folded(to - 1))) {
            to--;
        }
        int name = from;
        while (name < to && isBetween(words.folded(name))) {
            name++;
        }
        int timeEnd = name < words.size() ? words.span(name).start() : before;
        String time = name == 0 ? behind(sentence, addressed ? address.end() : before) : sentence.substring(0, timeEnd);
        String named = name < to
                ? sentence.substring(
                        words.span(name).start(), words.span(to - 1).end())
                : "";
        return new Attribution(form, named.strip(), addressed ? addressIn(sentence) : "", time.strip(), span);
    }

    /** The only address, or the only one in brackets; else nobody is named for certain. */
    private static String addressIn(String sentence) {
        Set<String> all = new HashSet<>();
        Set<String> bracketed = new HashSet<>();
        Matcher address = ADDRESS.matcher(sentence);
        while (address.find()) {
            String found = address(address.group());
            all.add(found);
            if (isBracketed(sentence, address.start())) {
                bracketed.add(found);
            }
        }
        Set<String> said = all.size() > 1 ? bracketed : all;
        return said.size() == 1 ? said.iterator().next() : "";
    }

    private static boolean isBracketed(String sentence, int start) {
        return start > 0 && (sentence.charAt(start - 1) == '<' || sentence.charAt(start - 1) == '[');
    }

    /**
     * {@code كتب جان دوبون في 08/05/2017 11:59:} and {@code Jane Roe wrote on 8 May 2017 11:59:} have the time at the end. A
     * name in front of the verb ends there, one behind it at the first number; the one word before either is no part of it if
     * such lines have it.
     */
    private static Attribution timeBehind(Attribution.Form form, String sentence, Wording words, TextSpan span) {
        int name = AttributionFinder.isVerb(words.folded(0)) ? 1 : 0;
        int to = name;
        while (to < words.size() && !AttributionFinder.isVerb(words.folded(to)) && !hasDigit(words.folded(to))) {
            to++;
        }
        int time = to < words.size() ? words.span(to).start() : sentence.length();
        boolean auxiliary =
                to > name && (AttributionFinder.isStarter(words.folded(to - 1)) || isBetween(words.folded(to - 1)));
        to -= auxiliary ? 1 : 0;
        String named = name < to
                ? sentence.substring(
                        words.span(name).start(), words.span(to - 1).end())
                : "";
        return new Attribution(form, named.strip(), "", sentence.substring(time).strip(), span);
    }

    private static boolean hasDigit(String folded) {
        return folded.chars().anyMatch(Character::isDigit);
    }

    /** {@code On Sunday, Jane wrote:} has no number before the name. */
    private static int behindComma(String sentence, Wording words) {
        int from = 0;
        while (from < words.size() && words.span(from).start() < sentence.indexOf(',')) {
            from++;
        }
        return from;
    }

    /** {@code Jane <jane@example.org> wrote on 8 May:} has the time at the end. */
    private static String behind(String sentence, int from) {
        String rest = sentence.substring(Math.min(from, sentence.length()));
        return rest.chars().anyMatch(Character::isDigit) ? rest : "";
    }

    private static boolean isBetween(String folded) {
        return BETWEEN.contains(folded) || AttributionFinder.isVerb(folded);
    }

    static String address(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
