package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Telephone numbers: international ones (ITU-T E.164) in groups, French ones in pairs, and what a label says is one. A plus and
 * digits in one piece, with no label, is as often a line of a patch or a sum.
 */
final class PhoneDetector implements Detector {
    private static final String DIGIT = "[\\d\u0660-\u0669]";

    private static final String LABELS =
            "\\b(?:tel|tél|téléphone|telephone|phone|mobile|cell|portable|fax|whatsapp|gsm)\\b"
                    + "|هاتف|الهاتف|جوال|الجوال|موبايل|محمول|واتساب|تلفون";

    private static final List<Matches> FORMS = List.of(
            new Matches(
                    ExposureKind.PHONE_NUMBER,
                    "international",
                    Starts.AtCharacters.INTERNATIONAL,
                    Pattern.compile(
                            "(?<![\\w.,/+(-])((?:\\+|00)[1-9]\\d{0,2}(?:[ .\u00A0-]?\\(0?\\)?)?(?:[ .\u00A0-]\\(?\\d{1,4}\\)?){2,6})(?![\\w/]|[.,-]\\d)"),
                    value -> isNumber(value, 9)),
            new Matches(
                    ExposureKind.PHONE_NUMBER,
                    "french",
                    Starts.AtCharacters.NUMBER,
                    Pattern.compile("(?<![\\w.,/+-])(0[1-9](?:([ .-])\\d{2})(?:\\2\\d{2}){3})(?![\\w/]|[.,-]\\d)"),
                    value -> isNumber(value, 10)),
            new Matches(
                    ExposureKind.PHONE_NUMBER,
                    "labelled",
                    Starts.labels(LABELS),
                    Pattern.compile(
                            "(?:" + LABELS + ")\\.?[^\\S\\n]{0,3}(?:n°|no\\.?|number|رقم)?"
                                    + "[^\\S\\n]{0,2}[:.]?[^\\S\\n]{0,3}((?:\\+|00)?\\(?" + DIGIT
                                    + "(?:[ ()./\u00A0-]{0,2}" + DIGIT + "){7,14})(?!"
                                    + DIGIT + ")",
                            Matches.FLAGS),
                    value -> isNumber(value, 8)));

    private static boolean isNumber(String value, int least) {
        String digits = Numerals.digits(value);
        return digits.length() >= least && digits.length() <= 15 && !Numerals.isMadeUp(digits);
    }

    @Override
    public List<Starts> starts() {
        return Matches.starts(FORMS);
    }

    @Override
    public List<ExposedPlace> find(Clues clues) {
        List<ExposedPlace> places = new ArrayList<>();
        for (ExposedPlace place : Matches.all(FORMS, clues)) {
            if (places.stream()
                    .noneMatch(other -> other.span().start() < place.span().end()
                            && place.span().start() < other.span().end())) {
                places.add(place);
            }
        }
        return places;
    }
}
