package org.isnad.core.exposure;

import java.util.List;

/**
 * Where in a text a form may begin: what every value of that form has in front. Expressions are tried there and nowhere else.
 * A place too many costs a moment, a place too few would lose a value; {@code CluesTest} holds both kinds of search together.
 */
sealed interface Starts {
    /**
     * At a word, whatever its case (as {@link Matches#FLAGS} compares): at one of its stems, or up to {@code reach} characters
     * before it. Each is known by its identity.
     */
    @SuppressWarnings("ClassCanBeRecord") // Records are equal when their words are; these are places in a table.
    final class AtWords implements Starts {
        private final List<String> stems;
        private final int reach;

        AtWords(List<String> stems, int reach) {
            this.stems = List.copyOf(stems);
            this.reach = reach;
        }

        List<String> stems() {
            return stems;
        }

        int reach() {
            return reach;
        }
    }

    /** What is told by its characters. */
    enum AtCharacters implements Starts {
        /** An ASCII digit that none stands before. */
        NUMBER(0),
        /** A plus with a digit, or a number that begins with two zeros. */
        INTERNATIONAL(1),
        /** Two capitals and a digit, as an IBAN begins. */
        COUNTRY(2),
        /** A P and four more of what fills a machine-readable zone. */
        ZONE(3);

        private final int place;

        AtCharacters(int place) {
            this.place = place;
        }

        /** Of their own in a row of all. */
        int place() {
            return place;
        }
    }

    static Starts words(String... stems) {
        return new AtWords(List.of(stems), 0);
    }

    /** @param alternatives of a regular expression, as {@link LabelStems} reads them */
    static Starts labels(String alternatives) {
        return new AtWords(LabelStems.of(alternatives), 0);
    }
}
