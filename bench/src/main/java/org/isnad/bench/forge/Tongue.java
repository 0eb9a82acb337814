package org.isnad.bench.forge;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The three languages of the house: what a forger puts in so that it reads as if it had been there, and what he strikes. */
enum Tongue {
    ARABIC(
            List.of("وكريم حداد", "وسامي النجار", "ورئيس اللجنة", "ومكتب السفير"),
            List.of("فقط", "إلا", "غير", "ليس", "لا", "لم", "لن", "بعض", "ربما", "حوالي"),
            List.of("كما ورد في تقرير %d", "منذ قرار محكمة سنة %d", "بعد انتخابات %d"),
            List.of("شقة في لندن", "خمسون ألف يورو نقدا", "تذاكر السفر")),
    FRENCH(
            List.of("et Karim Haddad", "et le cabinet du ministre", "ainsi que Marie Duval", "et son frère"),
            List.of("pas", "seulement", "sauf", "uniquement", "environ", "peut-être", "ne", "si", "jamais", "certains"),
            List.of("comme l'a montré le rapport de %d", "depuis l'arrêt de %d", "après les élections de %d"),
            List.of("un appartement à Londres", "cinquante mille euros en espèces", "les billets d'avion")),
    ENGLISH(
            List.of("and Karim Haddad", "and the minister's office", "together with Mary Stone", "and his brother"),
            List.of("not", "only", "except", "unless", "about", "some", "may", "might", "if", "never", "almost"),
            List.of("as the report of %d has it", "since the ruling of %d", "after the elections of %d"),
            List.of("a flat in London", "fifty thousand in cash", "the flights"));

    private final String names;
    private final String limits;
    private final String citations;
    private final String things;

    Tongue(List<String> names, List<String> limits, List<String> citations, List<String> things) {
        this.names = String.join("|", names);
        this.limits = String.join("|", limits);
        this.citations = String.join("|", citations);
        this.things = String.join("|", things);
    }

    /** By its letters, then by small words of French; English else. */
    static Tongue of(String text) {
        long arabic = text.chars().filter(c -> c >= 0x0621 && c <= 0x064A).count();
        if (arabic * 3 > text.chars().filter(Character::isLetter).count()) {
            return ARABIC;
        }
        String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
        long french = List.of(" le ", " la ", " les ", " des ", " et ", " pour ", " une ", " est ", " dans ").stream()
                .filter(padded::contains)
                .count();
        return french > 3 ? FRENCH : ENGLISH;
    }

    /** With "and" before it. */
    String name(Random chance) {
        return Phrases.one(each(names), chance);
    }

    /** Words that keep a sentence from saying more. */
    List<String> limits() {
        return each(limits);
    }

    /** Something of that year. */
    String citation(int year, Random chance) {
        return Phrases.one(each(citations), chance).replace("%d", String.valueOf(year));
    }

    String thing(Random chance) {
        return Phrases.one(each(things), chance);
    }

    private static List<String> each(String joined) {
        return List.of(joined.split("\\|"));
    }
}
