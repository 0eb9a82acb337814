package org.isnad.workbench.sample.prose;

import java.util.Set;

/** Which given names of the story are women's: verbs and greetings agree with them. */
final class Gender {
    private static final Set<String> FEMININE = Set.of(
            "أمل", "هدى", "سلمى", "مريم", "دنيا", "زينب", "رانيا", "إيمان", "لبنى", "ريم", "سعاد", "هالة", "شيماء",
            "وفاء", "غادة", "نادية", "ليلى", "ياسمين", "Amal", "Houda", "Salma", "Mariam", "Dounia", "Zeinab", "Rania",
            "Imane", "Loubna", "Rim", "Souad", "Hala", "Chaima", "Wafa", "Ghada", "Nadia", "Leila", "Yasmine");

    private Gender() {}

    /** @param name given name, or full name with the given name in front */
    static boolean isFeminine(String name) {
        int space = name.indexOf(' ');
        return FEMININE.contains(space < 0 ? name : name.substring(0, space));
    }
}
