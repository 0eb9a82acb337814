package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Display names as programs write them: in quotes or not, the family name first or last. */
final class Names {
    private Names() {}

    /** One space between words, no quotes around. */
    static String plain(String name) {
        return Characters.composed(name).replaceAll("[\"'\\s\\u00A0]+", " ").strip();
    }

    static boolean same(String a, String b) {
        return plain(a).equals(plain(b));
    }

    /** The same words in another order: {@code Doe, Jane} and {@code Jane Doe}. */
    static boolean arranged(String a, String b) {
        return words(a).equals(words(b));
    }

    private static List<String> words(String name) {
        List<String> words =
                new ArrayList<>(List.of(plain(name).replace(',', ' ').split(" +")));
        words.sort(null);
        return words;
    }

    /** Says no more than the address: empty, or the address or its local part once more. */
    static boolean saysNothing(String name, String address) {
        String plain = plain(name).toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.equals(address.toLowerCase(Locale.ROOT));
    }
}
