package org.isnad.workbench.search.analysis;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that a sentence needs and a search does not: articles, prepositions, pronouns, auxiliary verbs, and above all the words a
 * question is asked with. Those are rare in texts that answer, so that a ranking by rarity takes them for the most telling of
 * all. They are left out of the ranking of a sentence only; whoever looks for one of them finds it.
 *
 * <p>The lists are of closed classes of words, folded; Arabic ones also with {@code و ف} and the particles {@code ب ل ك} in front.
 */
public final class SmallWords {
    private static final Set<String> ARABIC = words(
            "من ما ماهو ماهي ماذا لماذا متي اين كيف كم هل اي ايه ايا لمن بم مم عم فيم بما مما عما هو هي هم هن هما انا"
                    + " نحن انت انتم هذا هذه ذلك تلك هذان هاتان هولاء اولئك الذي التي الذين اللذان اللتان اللاتي اللواتي"
                    + " في علي الي عن مع عند لدي منذ حتي بين خلال بعد قبل فوق تحت حول دون ضد و او ام ثم لكن ولكن بل اذا ان"
                    + " لو لولا كي لكي لان كان كانت كانوا يكون تكون يكن تكن ليس ليست لم لن لا قد لقد سوف كل بعض غير سوي"
                    + " كما مثل حيث اذ بينما عندما له لها لهم به بها بهم فيه فيها فيهم منه منها منهم عليه عليها عليهم اليه"
                    + " اليها عنه عنها معه يا ايضا هناك هنا تم يتم وهو وهي");

    private static final Set<String> FRENCH = words(
            "le la les l un une des du de d au aux et ou ni mais donc or car que qui quoi quel quelle quels quelles"
                    + " lequel laquelle comment pourquoi quand combien dont où ce cet cette ces ceci cela ça c son sa ses"
                    + " mon ma mes ton ta tes notre nos votre vos leur leurs je j tu il elle on nous vous ils elles se s"
                    + " lui y en ne n pas plus est es sont suis sommes êtes était étaient été être sera a ai as avons avez"
                    + " ont avait avoir fait font sur sous dans par pour avec sans chez vers entre si t m qu est-ce");

    private static final Set<String> ENGLISH = words(
            "the a an of to and or in on at by for with from as into is are was were am be been being have has had do"
                    + " does did done not no if but then than that this these those there it its he she they we you i me"
                    + " my your our their his her him them us what when where which who whom whose why how will would can"
                    + " could should may might must shall about s t");

    private SmallWords() {}

    public static boolean has(String word) {
        return FRENCH.contains(word) || ENGLISH.contains(word) || ARABIC.contains(word) || withParticle(word);
    }

    private static boolean withParticle(String word) {
        return word.length() > 2 && "وف".indexOf(word.charAt(0)) >= 0 && ARABIC.contains(word.substring(1));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ", -1))
                .flatMap(word -> Words.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
