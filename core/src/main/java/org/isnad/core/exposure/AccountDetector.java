package org.isnad.core.exposure;

import java.util.List;
import java.util.regex.Pattern;

/** Bank accounts without an IBAN: the French RIB with its key, and what a label says is one. */
final class AccountDetector implements Detector {
    private static final String LABEL = "(?:(?:bank |checking |savings )?account (?:number|no|nr)|acct\\.? ?(?:no|#)"
            + "|(?:num[ée]ro|n°|no) (?:de |du )?compte(?: bancaire)?|compte (?:bancaire )?n°|رقم الحساب|حساب رقم|حساب بنكي رقم)";

    private static final List<Matches> FORMS = List.of(
            new Matches(
                    ExposureKind.BANK_ACCOUNT,
                    "rib",
                    Starts.AtCharacters.NUMBER,
                    Pattern.compile("(?<![A-Z0-9-])(\\d{5}[ -]\\d{5}[ -][A-Z0-9]{11}[ -]\\d{2})(?![A-Z0-9-])"),
                    AccountDetector::isRib),
            new Matches(
                    ExposureKind.BANK_ACCOUNT,
                    "account",
                    Starts.labels(LABEL),
                    Pattern.compile(
                            LABEL
                                    + "\\s{0,3}[:.#]?\\s{0,3}([\\d\u0660-\u0669](?:[ -]?[\\d\u0660-\u0669]){6,19})(?!\\d)",
                            Matches.FLAGS),
                    value -> !Numerals.isMadeUp(Numerals.digits(value))));

    /** 89 bank + 15 branch + 3 account + key is a multiple of 97, letters being counted from 1 to 9 (S from 2). */
    private static boolean isRib(String value) {
        String bare = value.replaceAll("[ -]", "");
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            digits.append(Character.isDigit(c) ? c : (char) ('0' + letter(c)));
        }
        long bank = Long.parseLong(digits.substring(0, 5));
        long branch = Long.parseLong(digits.substring(5, 10));
        long account = Long.parseLong(digits.substring(10, 21));
        long key = Long.parseLong(digits.substring(21));
        return (89 * bank + 15 * branch + 3 * account + key) % 97 == 0;
    }

    private static int letter(char c) {
        int place = c - 'A';
        return place < 18 ? place % 9 + 1 : place - 16;
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
