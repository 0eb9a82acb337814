package org.isnad.workbench.search.analysis;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.wording.ArabicLetters;

/**
 * How a name may be written in Latin and in Arabic letters, as regular expressions over folded words. There is no list of names:
 * letters that stand for the same sound in one of the usual ways of writing are put for each other.
 *
 * <ol>
 *   <li>Consonants stand for their kin: {@code c k q ck ك ق}, {@code b p ب}, {@code f ph v ف}, {@code t th ت ط}, {@code s ç س ص},
 *       {@code sh ch ش}, {@code kh خ}, {@code gh غ}, {@code j dj ج} and so on, one for two ({@code mm}, shadda); {@code h} may be
 *       missing.
 *   <li>Vowels of Latin letters are bright ({@code a e i y}) or dark ({@code o u}, together or with another); one of a kind stands
 *       for one of the same kind. In Arabic a bright one is {@code ا ي ه ع} or not written, a dark one {@code و} or not written;
 *       the first of a word may be {@code و} in any case (Leclerc: لوكلير).
 *   <li>Between two Arabic consonants one short vowel may stand in Latin letters, and {@code ا} or {@code ي} in Arabic ones.
 *   <li>An Arabic word may have {@code و ف ب ل ك ال} stuck on; a Latin one may not.
 * </ol>
 *
 * What is found so is more than the name: who asks for it has said that he wants to look for a name.
 */
public final class NameFolding {
    private static final String STUCK_ON = "(و|ف|ب|ل|ك|ال|وال)?";
    private static final String BRIGHT = "aeiy";
    private static final String DARK = "ou";

    private static final String BRIGHT_LATIN = "[aeiy]{0,2}";
    private static final String DARK_LATIN = "([ou]{1,2}|[ae]u)?";
    private static final String BRIGHT_ARABIC = "[ايهع]{0,2}";
    private static final String DARK_ARABIC = "و?ا?";
    /** The e of {@code Leclerc} is written so too. */
    private static final String FIRST_DARK = "(v|w|ou|oo|eu|au|o|u|e)";

    private static final String FIRST_ARABIC = "[اويهع]{0,2}";

    /** A sound as it is written in Latin letters, and what may stand for it; longer ones first. */
    private record Sound(String written, String latin, String arabic) {}

    private static final List<Sound> LATIN = List.of(
            new Sound("tch", "(tch|sh|ch)", "(تش|ش)"),
            new Sound("sch", "(sch|sh|ch)", "ش"),
            new Sound("sh", "(sh|ch|sch)", "ش"),
            new Sound("ch", "(ch|sh|kh|tch)", "(تش|ش|خ|ك)"),
            new Sound("kh", "(kh|ch|k)", "(خ|ك)"),
            new Sound("gh", "(gh|g|r)", "[غق]"),
            new Sound("th", "th?", "[تطث]"),
            new Sound("dh", "dh?", "[دذضظ]"),
            new Sound("ph", "(ph|f)", "ف"),
            new Sound("dj", "d?j", "ج"),
            new Sound("ck", "(c|k|q){1,2}u?", "[كق]"),
            new Sound("qu", "(c|k|q){1,2}u?", "[كق]"),
            new Sound("b", "b{1,2}", "ب"),
            new Sound("p", "p{1,2}", "ب"),
            new Sound("f", "(f{1,2}|ph)", "ف"),
            new Sound("v", "[vw]", "[فو]"),
            new Sound("w", "(w|v|ou)", "و"),
            new Sound("t", "t{1,2}h?", "[تط]"),
            new Sound("d", "d{1,2}h?", "[دذض]"),
            new Sound("s", "(s{1,2}|c|z)", "[سصز]"),
            new Sound("z", "(z{1,2}|s)", "[زظذ]"),
            new Sound("j", "(d?j|g)", "ج"),
            new Sound("g", "(gu?|gh|dj|j)", "[جغكق]"),
            new Sound("k", "(c|k|q){1,2}[uh]?", "[كق]"),
            new Sound("c", "(c|k|q|s){1,2}[uh]?", "[كقس]"),
            new Sound("q", "(c|k|q){1,2}u?", "[كق]"),
            new Sound("x", "(x|ks|cs)", "كس"),
            new Sound("h", "h?", "[هح]?"),
            new Sound("r", "r{1,2}", "ر"),
            new Sound("l", "l{1,2}", "ل"),
            new Sound("m", "m{1,2}", "م"),
            new Sound("n", "n{1,2}", "ن"));

    private static final List<Sound> ARABIC = List.of(
            new Sound("ب", "[bp]{1,2}", "ب"),
            new Sound("تط", "t{1,2}h?", "[تط]"),
            new Sound("ث", "(th|t|s)", "[ثتس]"),
            new Sound("ج", "(d?j{1,2}|g{1,2}|dg)", "ج"),
            new Sound("حه", "h?", "[حه]"),
            new Sound("خ", "(kh|ch|h)", "خ"),
            new Sound("دض", "d{1,2}h?", "[دض]"),
            new Sound("ذ", "(dh|d|z|th)", "[ذدز]"),
            new Sound("ر", "r{1,2}", "ر"),
            new Sound("زظ", "(z{1,2}|s|dh)", "[زظ]"),
            new Sound("سص", "(s{1,2}|c)", "[سص]"),
            new Sound("ش", "(sh|s?ch|tch)", "ش"),
            new Sound("ع", "[aeiou]{0,2}", "ع?"),
            new Sound("غ", "(gh?|r)", "[غج]"),
            new Sound("ف", "(f{1,2}|ph|v)", "ف"),
            new Sound("قك", "(c|k|q|g){1,2}[uh]?", "[قك]"),
            new Sound("ل", "l{1,2}", "ل"),
            new Sound("م", "m{1,2}", "م"),
            new Sound("ن", "n{1,2}", "ن"),
            new Sound("ا", "(a{1,2}|e|ai|ae|ei|ea)", "ا?"),
            new Sound("و", "(v|w|ou|oo|eu|au|o|u)", "و"),
            new Sound("ي", "(ee|ie|ei|ai|ay|i|y|e)", "ي?"));

    /** What a Latin particle before a name is written as in front of an Arabic word. */
    private record Particle(String latin, List<String> arabic) {}

    private static final List<Particle> PARTICLES = List.of(
            new Particle("(le|la)", List.of("لو", "لا", "ل")),
            new Particle("(de|du|da)", List.of("دو", "دي", "دا")),
            new Particle("(ben|bin)", List.of("بن", "بين")),
            new Particle("(abu|abou)", List.of("ابو", "بو")),
            new Particle("(al|el)", List.of("ال")),
            new Particle("(van|von)", List.of("فان", "فون")));

    private NameFolding() {}

    /**
     * Ways of writing a name of one or several words: each a list of words side by side, each word a regular expression.
     *
     * @param words folded, at least one
     */
    public static List<List<String>> of(List<String> words) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(words.stream().map(NameFolding::either).toList());
        if (words.size() > 1) {
            ways.add(List.of(either(String.join("", words))));
        } else if (isArabic(words.getFirst())) {
            for (Particle particle : PARTICLES) {
                apart(particle, words.getFirst(), ways);
            }
        }
        return ways;
    }

    private static void apart(Particle particle, String word, List<List<String>> ways) {
        for (String arabic : particle.arabic) {
            String rest = word.startsWith(arabic) ? word.substring(arabic.length()) : "";
            if (rest.length() >= 2) {
                ways.add(List.of(particle.latin, latinOfArabic(rest)));
            }
        }
    }

    private static String either(String word) {
        if (isArabic(word)) {
            String base = ArabicForms.base(word);
            return "(" + latinOfArabic(base) + "|" + STUCK_ON + arabicOfArabic(base) + ")";
        }
        return "(" + word + "|" + ofLatin(word, true) + "|" + STUCK_ON + ofLatin(word, false) + ")";
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && ArabicLetters.isArabic(word.charAt(0));
    }

    private static String ofLatin(String word, boolean toLatin) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        boolean vowelBefore = false;
        while (at < word.length()) {
            int end = at;
            while (end < word.length() && (BRIGHT + DARK).indexOf(word.charAt(end)) >= 0) {
                end++;
            }
            if (end > at) {
                out.append(vowel(word.substring(at, end), at == 0, !vowelBefore, toLatin));
                vowelBefore = true;
                at = end;
            } else {
                Sound sound = sound(word, at);
                out.append(toLatin ? sound.latin : sound.arabic);
                at += sound.written.length();
                while (at < word.length() && word.charAt(at) == word.charAt(at - 1)) {
                    at++;
                }
            }
        }
        return out.toString();
    }

    private static String vowel(String written, boolean begins, boolean first, boolean toLatin) {
        boolean dark = written.chars().anyMatch(c -> DARK.indexOf(c) >= 0);
        if (toLatin) {
            return dark ? DARK_LATIN : BRIGHT_LATIN;
        }
        if (begins) {
            return "[اعيو][اويع]?";
        }
        return first ? FIRST_ARABIC : dark ? DARK_ARABIC : BRIGHT_ARABIC;
    }

    private static Sound sound(String word, int at) {
        for (Sound sound : LATIN) {
            if (word.startsWith(sound.written, at)) {
                return sound;
            }
        }
        String itself = escaped(word.charAt(at));
        return new Sound(word.substring(at, at + 1), itself, itself);
    }

    private static String latinOfArabic(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            // The last ه is a ta marbuta more often than not.
            boolean last = i == word.length() - 1;
            if (last && c == 'ه') {
                out.append("(ah?|eh?|h|at|et)?");
            } else {
                out.append(i == 1 && c == 'و' ? FIRST_DARK : arabic(c).latin);
            }
            if (!last && isConsonant(c) && isConsonant(word.charAt(i + 1))) {
                out.append(i == 0 ? "(ou|[aeiou])?" : "[aeiou]?");
            }
        }
        return out.append("e?").toString();
    }

    private static String arabicOfArabic(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(arabic(c).arabic);
            if (i < word.length() - 1 && isConsonant(c) && isConsonant(word.charAt(i + 1))) {
                out.append("[اي]?");
            }
        }
        return out.toString();
    }

    private static boolean isConsonant(char c) {
        return "اوي".indexOf(c) < 0;
    }

    private static Sound arabic(char c) {
        for (Sound sound : ARABIC) {
            if (sound.written.indexOf(c) >= 0) {
                return sound;
            }
        }
        return new Sound(String.valueOf(c), escaped(c), escaped(c));
    }

    /** What is no letter of either is looked for as it is. */
    private static String escaped(char c) {
        return Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
    }
}
