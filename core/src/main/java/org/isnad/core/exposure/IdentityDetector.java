package org.isnad.core.exposure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Identity documents and the numbers of persons: by check digits where they have them (French NIR, machine-readable zones of
 * ICAO 9303), else by what a label says.
 */
final class IdentityDetector implements Detector {
    private static final String ARABIC = "\u0660-\u0669";

    private static final String SOCIAL = "\\bSSN\\b|social security(?: number| no\\.?)?";

    private static final String PASSPORT =
            "passport (?:number|no|nr)|passeport\\s?(?:n°|no|num[ée]ro)|num[ée]ro (?:de|du) passeport"
                    + "|رقم (?:ال)?جواز(?: السفر)?|جواز (?:ال)?سفر رقم";

    private static final String CARD =
            "(?:national|identity|id) (?:card )?(?:number|no)|carte (?:nationale )?d['’]identit[ée]\\s?(?:n°|no|num[ée]ro)"
                    + "|\\bCNI n°|\\bCIN n°|رقم (?:ال)?هوية(?: الوطنية)?|الرقم القومي|الرقم الوطني"
                    + "|رقم (?:ال)?بطاقة (?:التعريف|الهوية)(?: الوطنية)?|بطاقة (?:التعريف|الهوية) رقم";

    private static final List<Matches> FORMS = List.of(
            new Matches(
                    ExposureKind.IDENTITY_DOCUMENT,
                    "mrz",
                    Starts.AtCharacters.ZONE,
                    Pattern.compile(
                            "(P[A-Z<][A-Z]{3}[A-Z<]{39}\\s{1,3}[A-Z0-9<]{9}\\d[A-Z]{3}\\d{7}[MFX<]\\d{7}[A-Z0-9<]{14}[\\d<]\\d)"),
                    IdentityDetector::isZone),
            new Matches(
                    ExposureKind.IDENTITY_DOCUMENT,
                    "nir",
                    Starts.AtCharacters.NUMBER,
                    Pattern.compile(
                            "(?<![\\d.-])([12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-4]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2})(?![\\d.-])"),
                    IdentityDetector::isNir),
            new Matches(
                    ExposureKind.IDENTITY_DOCUMENT,
                    "ssn",
                    Starts.labels(SOCIAL),
                    Pattern.compile(
                            "(?:" + SOCIAL + ")[^\\d\\n]{0,12}"
                                    + "((?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4})(?![\\d-])",
                            Matches.FLAGS),
                    value -> true),
            new Matches(
                    ExposureKind.IDENTITY_DOCUMENT,
                    "passport",
                    Starts.labels(PASSPORT),
                    Pattern.compile(
                            "(?:" + PASSPORT + ")\\.?\\s{0,3}[:#.]?\\s{0,3}"
                                    + "([A-Z]{0,2}[\\d" + ARABIC + "]{2}[A-Z]{0,2}[\\d" + ARABIC
                                    + "]{4,7})(?![A-Za-z\\d])",
                            Matches.FLAGS),
                    IdentityDetector::isNumber),
            new Matches(
                    ExposureKind.IDENTITY_DOCUMENT,
                    "identity-card",
                    Starts.labels(CARD),
                    Pattern.compile(
                            "(?:" + CARD + ")\\.?\\s{0,3}[:#.]?\\s{0,3}" + "([A-Z]{0,3}[\\d" + ARABIC + "][\\dA-Z"
                                    + ARABIC + "]{5,14})(?![A-Za-z\\d])",
                            Matches.FLAGS),
                    IdentityDetector::isNumber));

    private static boolean isNumber(String value) {
        String digits = Numerals.digits(value);
        return digits.length() >= 5 && !Numerals.isMadeUp(digits);
    }

    /** The key is 97 less the remainder of the thirteen before it; Corsica's letters stand for 19 and 18. */
    private static boolean isNir(String value) {
        String bare = value.replace(" ", "");
        String digits = bare.replace("2A", "19").replace("2B", "18");
        return digits.length() == 15
                && 97 - Numerals.mod97Of(digits.substring(0, 13)) == Integer.parseInt(digits.substring(13));
    }

    /** The composite check digit of the lower line (ICAO 9303-4, 4.2.2.2). */
    private static boolean isZone(String value) {
        String lower = value.strip().substring(value.strip().length() - 44);
        String checked = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, 43);
        int sum = 0;
        for (int i = 0; i < checked.length(); i++) {
            char c = checked.charAt(i);
            sum += (c == '<' ? 0 : Character.digit(c, 36)) * new int[] {7, 3, 1}[i % 3];
        }
        return sum % 10 == lower.charAt(43) - '0';
    }

    @Override
    public List<Starts> starts() {
        return Matches.starts(FORMS);
    }

    @Override
    public List<ExposedPlace> find(Clues clues) {
        return Matches.all(FORMS, clues);
    }
}
