package org.isnad.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passwords, by what stands before them. Most sentences with the word name none ("password: required", "mot de passe oublié"),
 * and source code is full of variables of that name. A value counts that is
 * <ul>
 *   <li>of two sorts of characters at least (small, capital, digit, other), or quoted, or in a script without capitals alone on
 *       the rest of its line behind a colon;
 *   <li>no expression of a program: no call, no path of names, no placeholder, not masked already.
 * </ul>
 */
final class PasswordDetector implements Detector {
    private static final int SHORTEST = 5;

    private static final String WORDS =
            "password|passwd|passcode|passphrase|pwd|mot de passe|mots de passe|mdp|code (?:secret|pin|d'accès)"
                    + "|pin(?: code)?|كلمة السر|كلمة المرور|كلمة سر|كلمة مرور|الرقم السري|الرمز السري|باسورد|باسوورد";

    private static final String IS =
            "(?:\\s{0,3}[:=]\\s{0,3}|\\s{1,3}(?:is|est|هو|هي)\\s{0,2}:?\\s{1,3}|[^\\S\\n]{1,3}[:：]\\s{0,3})";

    private static final Pattern QUOTED = Pattern.compile(
            "(?<![\\p{L}_.$-])(?:" + WORDS + ")" + IS + "[\"'«“]\\s?([^\\s\"'»”]{4,64})\\s?[\"'»”]", Matches.FLAGS);

    private static final Pattern PLAIN =
            Pattern.compile("(?<![\\p{L}_.$-])(?:" + WORDS + ")" + IS + "([^\\s\"'<>«»“”]{4,64})", Matches.FLAGS);

    private static final Pattern EXPRESSION = Pattern.compile(
            ".*[()\\[\\]{}].*|[$%*•.…x]+.*|.*(?:->|::|=>|\\\\n).*|[A-Za-z_]\\w*(?:[._][A-Za-z_]\\w*)+[;,]?|https?:.*|.*@.*\\..*");

    /** What stands behind the word where no password does. */
    private static final Set<String> NO_PASSWORDS = Set.of(
            "required",
            "optional",
            "protected",
            "changed",
            "expired",
            "incorrect",
            "invalid",
            "forgotten",
            "reset",
            "null",
            "undefined",
            "string",
            "empty",
            "none",
            "hidden",
            "secret",
            "password",
            "oublié",
            "obligatoire",
            "requis",
            "provisoire",
            "incorrect.",
            "perdu",
            "personnel",
            "مطلوبة",
            "خاطئة",
            "جديدة",
            "منسية",
            "sha256",
            "utf-8",
            "base64");

    private static final List<Matches> FORMS = List.of(
            new Matches(
                    ExposureKind.PASSWORD,
                    "password",
                    Starts.labels(WORDS),
                    QUOTED,
                    value -> isNoExpression(value) && isNoWord(value)),
            new Matches(ExposureKind.PASSWORD, "password", Starts.labels(WORDS), PLAIN, PasswordDetector::isPassword));

    private static boolean isPassword(String value) {
        String bare = value.replaceFirst("[.,;:!?]+$", "");
        return bare.length() >= SHORTEST && isNoExpression(value) && isNoWord(bare) && sorts(bare) >= 2;
    }

    private static boolean isNoExpression(String value) {
        return !EXPRESSION.matcher(value).matches();
    }

    private static boolean isNoWord(String value) {
        return !NO_PASSWORDS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** A capital at the beginning is how words begin, and hyphens and underscores join words. */
    private static int sorts(String value) {
        boolean small = false;
        boolean capital = false;
        boolean digit = false;
        boolean other = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            digit |= Character.isDigit(c);
            capital |= Character.isUpperCase(c) && i > 0;
            small |= Character.isLetter(c) && !Character.isUpperCase(c);
            other |= !Character.isLetterOrDigit(c) && "-_'’.,/".indexOf(c) < 0;
        }
        return (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
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
                    .noneMatch(other -> other.span().start() <= place.span().start()
                            && other.span().end() >= place.span().start())) {
                places.add(place);
            }
        }
        return places;
    }
}
