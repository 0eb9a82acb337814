package org.isnad.core.exposure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Payment cards (ISO/IEC 7812): number ranges of the large networks and the check digit. One in ten numbers of that length has
 * the right check digit by chance, so the digits stand in groups as on a card, or a word before them says what they are.
 */
final class CardDetector implements Detector {
    private static final Pattern GROUPED = Pattern.compile(
            "(?<![\\w.,/@#+-])"
                    + "((?:[2-6]\\d{3}([ -])\\d{4}\\2\\d{4}\\2\\d{4})|(?:3[47]\\d{2}([ -])\\d{6}\\3\\d{5}))(?![\\w@/]|[-.]\\d)");

    private static final String LABELS =
            "credit card|card (?:number|no)|visa|mastercard|amex|carte (?:bancaire|bleue|de crédit)|num[ée]ro de carte"
                    + "|بطاقة الائتمان|بطاقة ائتمان|رقم البطاقة|فيزا";

    private static final Pattern LABELLED = Pattern.compile(
            "(?:" + LABELS + ")[^\\d\\n]{0,20}?(?<![\\d.-])(\\d(?:[ -]?\\d){12,18})(?![\\d-])", Matches.FLAGS);

    private static final List<Matches> FORMS = List.of(
            new Matches(ExposureKind.PAYMENT_CARD, "card", Starts.AtCharacters.NUMBER, GROUPED, CardDetector::isCard),
            new Matches(ExposureKind.PAYMENT_CARD, "card", Starts.labels(LABELS), LABELLED, CardDetector::isCard));

    private static boolean isCard(String value) {
        String digits = Numerals.digits(value);
        return isOfNetwork(digits) && Numerals.luhn(digits) && !Numerals.isMadeUp(digits.substring(1));
    }

    private static boolean isOfNetwork(String digits) {
        int four = Integer.parseInt(digits.substring(0, 4));
        return switch (digits.length()) {
            case 13, 19 -> digits.startsWith("4") || digits.startsWith("62");
            case 15 -> digits.startsWith("34") || digits.startsWith("37");
            case 16 ->
                digits.startsWith("4")
                        || (four >= 5100 && four <= 5599)
                        || (four >= 2221 && four <= 2720)
                        || four == 6011
                        || digits.startsWith("62")
                        || digits.startsWith("65")
                        || (four >= 3528 && four <= 3589);
            default -> false;
        };
    }

    @Override
    public List<Starts> starts() {
        return Matches.starts(FORMS);
    }

    @Override
    public List<ExposedPlace> find(Clues clues) {
        // A number that both expressions found.
        return Matches.all(FORMS, clues).stream().distinct().toList();
    }
}
