package org.isnad.workbench.sample.prose;

import java.util.Locale;

/** What happens to a word where it meets another one. */
sealed interface Morphology {
    /** @param change its name, as the grammar's comment lists them */
    String change(String word, String change);

    static Morphology of(Tongue tongue) {
        return switch (tongue) {
            case ARABIC -> new Arabic();
            case FRENCH -> new French();
            case ENGLISH -> new English();
        };
    }

    /** Proclitics are written on to the word; {@code لـ} before the article drops its alif: {@code ال} → {@code لل}. */
    record Arabic() implements Morphology {
        @Override
        public String change(String word, String change) {
            return switch (change) {
                case "bi" -> "ب" + word;
                case "wa" -> "و" + word;
                case "ka" -> "ك" + word;
                case "li" -> word.startsWith("ال") ? "لل" + word.substring(2) : "ل" + word;
                case "indef" -> word.startsWith("ال") ? word.substring(2) : word;
                default -> throw unknown(change);
            };
        }
    }

    /** The prepositions {@code de} and {@code à} contract with an article and, the first, elide before a vowel. */
    record French() implements Morphology {
        @Override
        public String change(String word, String change) {
            return switch (change) {
                case "cap" -> capital(word);
                case "de" -> contracted(word, "du ", "des ", startsWithVowel(word) ? "d'" : "de ");
                case "a" -> contracted(word, "au ", "aux ", "à ");
                default -> throw unknown(change);
            };
        }

        private static String contracted(String word, String masculine, String plural, String plain) {
            if (word.startsWith("le ")) {
                return masculine + word.substring(3);
            }
            return word.startsWith("les ") ? plural + word.substring(4) : plain + word;
        }

        private static boolean startsWithVowel(String word) {
            return !word.isEmpty() && "AEIOUÀÂÉÈÊÎÔaeiouàâéèêîô".indexOf(word.charAt(0)) >= 0;
        }
    }

    record English() implements Morphology {
        @Override
        public String change(String word, String change) {
            if (change.equals("cap")) {
                return capital(word);
            }
            throw unknown(change);
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static IllegalArgumentException unknown(String change) {
        return new IllegalArgumentException("no such change: " + change);
    }
}
