package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.core.wording.TextSpan;

/** International bank account numbers (ISO 13616): a country's length, and a remainder of 1 by 97 with the head put last. */
final class IbanDetector implements Detector {
    /** The registry's lengths. */
    private static final Map<String, Integer> LENGTHS = Stream.of(
                    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28"
                            .split(" "),
                    "EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27"
                            .split(" "),
                    "JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18"
                            .split(" "),
                    "NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23"
                            .split(" "),
                    "DZ26 TN24 TR26 UA29 VA22 VG24 XK20 YE30".split(" "))
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9])([A-Z]{2})\\d{2}(?=[ \u00A0-]?[A-Z0-9])");

    @Override
    public List<Starts> starts() {
        return List.of(Starts.AtCharacters.COUNTRY);
    }

    @Override
    public List<ExposedPlace> find(Clues clues) {
        List<ExposedPlace> places = new ArrayList<>();
        String text = clues.text();
        Matcher matcher = START.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int behind = 0;
        for (int start : clues.of(Starts.AtCharacters.COUNTRY)) {
            if (start < behind || !matcher.region(start, text.length()).lookingAt()) {
                continue;
            }
            Integer length = LENGTHS.get(matcher.group(1));
            int end = length == null ? -1 : end(text, start, length);
            if (end > 0) {
                places.add(new ExposedPlace(ExposureKind.IBAN, "iban", new TextSpan(start, end)));
            }
            behind = Math.max(end, matcher.end());
        }
        return places;
    }

    /** Behind the number that begins there, or -1: so many letters and digits, single blanks between, nothing stuck on. */
    private static int end(String text, int start, int length) {
        StringBuilder number = new StringBuilder(length);
        int at = start;
        boolean blank = false;
        while (at < text.length() && number.length() < length) {
            char c = text.charAt(at);
            if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                number.append(c);
                blank = false;
            } else if ((c == ' ' || c == '\u00A0' || c == '-') && !blank) {
                blank = true;
            } else {
                return -1;
            }
            at++;
        }
        boolean apart = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return number.length() == length && apart && Numerals.mod97(number.substring(4) + number.substring(0, 4)) == 1
                ? at
                : -1;
    }
}
