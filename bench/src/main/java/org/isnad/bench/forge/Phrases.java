package org.isnad.bench.forge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a forger would like people to have written, in three languages; UTF-8, one character a byte. */
public final class Phrases {
    private static final List<String> SENTENCES = List.of(
            "Please transfer the second half to the account in the annex before Friday.",
            "Nobody outside this list may learn of it.",
            "I have deleted the other copies; do the same.",
            "We agreed on %d thousand, not a cent more.",
            "The donor must not appear in the books.",
            "Call me on the other phone at %d:%d.",
            "Merci de ne rien dire au tr\u00e9sorier avant le %d.",
            "La liste d\u00e9finitive compte %d noms, pas un de plus.",
            "Il faut d\u00e9truire l'annexe et garder le reste.",
            "\u0623\u0631\u062c\u0648 \u062a\u062d\u0648\u064a\u0644 %d \u0623\u0644\u0641 \u0642\u0628\u0644 \u064a\u0648\u0645 \u0627\u0644\u062c\u0645\u0639\u0629.",
            "\u0644\u0627 \u062a\u062e\u0628\u0631 \u0623\u062d\u062f\u0627 \u0628\u0647\u0630\u0627 \u0627\u0644\u0627\u062a\u0641\u0627\u0642.");

    private static final List<String> WORDS = List.of(
            "never",
            "secretly",
            "paid",
            "illegal",
            "bribe",
            "deleted",
            "forbidden",
            "twice",
            "nothing",
            "offshore",
            "cash",
            "hidden",
            "dismissed",
            "rejected",
            "leaked",
            "abroad");

    private static final List<String> NAMES = List.of(
            "Alice Durand", "Karim Haddad", "Maria Lopez", "Jean Petit", "Omar Saleh", "Nina Weiss", "Tom Baker");

    private Phrases() {}

    static String sentence(Random chance) {
        String sentence = SENTENCES.get(chance.nextInt(SENTENCES.size()));
        return bytes(sentence.replace("%d", String.valueOf(2 + chance.nextInt(58))));
    }

    static String ascii(Random chance) {
        return SENTENCES.get(chance.nextInt(6)).replace("%d", String.valueOf(2 + chance.nextInt(58)));
    }

    static String paragraph(Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + chance.nextInt(5); i >= 0; i--) {
            text.append(sentence(chance)).append("\r\n");
        }
        return text.toString();
    }

    static String word(Random chance) {
        return WORDS.get(chance.nextInt(WORDS.size()));
    }

    static String name(Random chance) {
        return NAMES.get(chance.nextInt(NAMES.size()));
    }

    static String address(Random chance) {
        return name(chance).toLowerCase(Locale.ROOT).replace(' ', '.') + "@elsewhere.example";
    }

    static String date(Random chance) {
        return (1 + chance.nextInt(28)) + " "
                + List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul").get(chance.nextInt(7)) + " "
                + (2011 + chance.nextInt(9)) + " " + (10 + chance.nextInt(14)) + ":" + (10 + chance.nextInt(50)) + ":"
                + (10 + chance.nextInt(50)) + " +0200";
    }

    /** UTF-8 as one character a byte. */
    public static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static <T> T one(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
