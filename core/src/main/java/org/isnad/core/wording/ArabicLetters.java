package org.isnad.core.wording;

/**
 * Folding of letters of the Arabic block (U+0600–U+06FF), so that what is written in several ways is one word.
 *
 * <ol>
 *   <li>Tatweel, vowel signs, shadda, dagger alef, Quranic signs: left out.
 *   <li>Alef with hamza, madda or wasla (أ إ آ ٱ): bare alef ا.
 *   <li>Hamza on waw or ya (ؤ ئ): bare hamza ء, for مسؤول and مسئول are one word.
 *   <li>Alef maqsura ى, Persian and Urdu ya (ی ې ے): ya ي.
 *   <li>Ta marbuta ة, Persian and Urdu ha (ہ ھ ە ۀ ۃ): ha ه.
 *   <li>Persian and Urdu kaf, and gaf (ک ڪ گ ڭ): kaf ك.
 *   <li>Letters added for foreign sounds: to the Arabic letter that writers put in their place (پ ب, چ ج, ژ ز, ڤ ف), and
 *       Urdu retroflexes to the plain letter (ٹ ت, ڈ د, ڑ ر, ں ن).
 *   <li>Waw with marks (ۆ ۇ ۈ ۋ): waw و.
 *   <li>Arabic-Indic and Persian digits: 0–9.
 * </ol>
 *
 * After Lucene's {@code ArabicNormalizer} and {@code PersianNormalizer}, which have rules 1, 2 and parts of 4 to 6.
 * Presentation forms (U+FB50–U+FDFF, U+FE70–U+FEFF) are decomposed before ({@link Folding}).
 */
public final class ArabicLetters {
    static final int FIRST = 0x0600;
    static final int LAST = 0x06FF;

    private ArabicLetters() {}

    /** Whether a folded character belongs to an Arabic word. */
    public static boolean isArabic(char folded) {
        return folded >= FIRST && folded <= LAST;
    }

    /** A character of the block, folded: a letter or digit, {@link Folding#SKIPPED} or {@link Folding#SEPARATOR}. */
    static char fold(char c) {
        return switch (c) {
            case 'آ', 'أ', 'إ', 'ٱ', 'ٲ', 'ٳ', 'ٵ' -> 'ا';
            case 'ؤ', 'ئ', 'ٴ', 'ٶ', 'ٸ' -> 'ء';
            case 'ى', 'ی', 'ې', 'ۍ', 'ے', 'ۓ', 'ێ', 'ۑ' -> 'ي';
            case 'ة', 'ہ', 'ھ', 'ە', 'ۀ', 'ۂ', 'ۃ' -> 'ه';
            case 'ک', 'ڪ', 'گ', 'ڭ', 'ګ' -> 'ك';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            case 'ژ' -> 'ز';
            case 'ڤ', 'ڢ', 'ڥ' -> 'ف';
            case 'ٹ' -> 'ت';
            case 'ڈ' -> 'د';
            case 'ڑ' -> 'ر';
            case 'ں' -> 'ن';
            case 'ۆ', 'ۇ', 'ۈ', 'ۉ', 'ۊ', 'ۋ' -> 'و';
            default -> other(c);
        };
    }

    private static char other(char c) {
        if (c >= 'ء' && c <= 'ي') {
            return c == 'ـ' ? Folding.SKIPPED : c;
        }
        if (c >= '٠' && c <= '٩') {
            return (char) ('0' + (c - '٠'));
        }
        if (c >= '۰' && c <= '۹') {
            return (char) ('0' + (c - '۰'));
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.ENCLOSING_MARK -> Folding.SKIPPED;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> c;
            default -> Folding.SEPARATOR;
        };
    }
}
