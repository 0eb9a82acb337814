package org.isnad.workbench.text;

import java.util.Arrays;

/**
 * The small words by which a language of Latin script is told from others. A word of up to eight letters of ISO 8859-1 is
 * one {@code long}, so that counting them makes no strings.
 */
final class StopWords {
    /** The languages that are told apart; those the product does not analyse are here so as not to be taken for one it does. */
    enum Tongue {
        FRENCH(
                0,
                "le la les un une des du de au aux et ou où ne pas plus que qui quoi dont ce cet cette ces son sa ses mon ma"
                        + " mes notre nos votre vos leur leurs je tu il elle nous vous ils elles on est sont été était être"
                        + " avoir ai as avez avons ont fait faire sur sous dans par pour avec sans chez vers mais donc car si"
                        + " bien très aussi tout tous toute comme même ainsi alors merci bonjour bonsoir salut voici voilà"
                        + " suis êtes sera peut faut depuis après avant entre encore déjà cordialement ça va oui non à y en"
                        + " se lui moi toi quand quel quelle aucun puis afin rien ici être demain lundi mardi jeudi réunion"),
        ENGLISH(
                1,
                "the a an of to and or in on at by for with from as is are was were be been being have has had do does did"
                        + " not no but if then than that this these those there here it its he she they we you i me my your"
                        + " our their his her him them us will would can could should may might must about into over after"
                        + " before when where what which who why how all any some more most other only also just so very out"
                        + " up down hi hello dear thanks thank please regards best yes let get got see know think want need"
                        + " make like now new one because while still well"),
        GERMAN(
                2,
                "der die das den dem des ein eine einen einem einer und oder nicht ist sind war wird werden haben hat ich du er"
                        + " sie wir ihr mit von zu zum zur auf aus bei nach für über auch noch nur wenn dass daß wie so aber mich mir"
                        + " sich im am als kann hallo danke grüße bitte sehr"),
        SPANISH(
                3,
                "el la los las un una unos de del al y o no que en es son por para con sin su sus mi tu se lo le les como más"
                        + " pero muy ya este esta esto ese hay hola gracias saludos está están fue ser ha han nos"),
        ITALIAN(
                4,
                "il lo la gli le un una di del della dei e o non che in è sono per con su si ci mi ti come più ma anche"
                        + " questo questa ho ha hanno ciao grazie al alla nel nella da dal"),
        PORTUGUESE(
                5,
                "o a os as um uma de do da dos das e ou não que em no na nos nas é são por para com sem se seu sua mais mas"
                        + " muito este esta isso olá obrigado ao à foi ser tem você"),
        DUTCH(
                6,
                "de het een en of niet is zijn was wordt worden heeft hebben ik je jij hij zij wij met van voor op uit bij naar"
                        + " over ook nog maar als dat die dit er aan om te");

        /** The language's bit in {@link StopWords#tongues}, and its place where languages are counted. */
        final int bit;

        private final String words;

        Tongue(int bit, String words) {
            this.bit = bit;
            this.words = words;
        }
    }

    static final int LONGEST = 8;

    private static final int SLOTS = 4_096;
    private static final long[] KEYS = new long[SLOTS];
    private static final int[] TONGUES = new int[SLOTS];

    static {
        for (Tongue tongue : Tongue.values()) {
            Arrays.stream(tongue.words.split(" ", -1))
                    .filter(w -> w.length() <= LONGEST)
                    .forEach(w -> add(key(w), tongue));
        }
    }

    private StopWords() {}

    /** One bit for each {@link Tongue} that has the word, by {@link Tongue#bit}; 0 for a word of none. */
    static int tongues(long key) {
        for (int slot = slot(key); ; slot = (slot + 1) & (SLOTS - 1)) {
            if (KEYS[slot] == key) {
                return TONGUES[slot];
            }
            if (KEYS[slot] == 0) {
                return 0;
            }
        }
    }

    /** The key of a word of lower-case letters up to U+00FF. */
    static long key(CharSequence word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            key = (key << 8) | word.charAt(i);
        }
        return key;
    }

    private static void add(long key, Tongue tongue) {
        int slot = slot(key);
        while (KEYS[slot] != 0 && KEYS[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        KEYS[slot] = key;
        TONGUES[slot] |= 1 << tongue.bit;
    }

    private static int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 52) & (SLOTS - 1);
    }
}
