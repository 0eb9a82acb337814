package org.isnad.core.exposure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keys by which programs prove who they are: forms that their issuers publish so that they can be recognised, and whatever a
 * name such as {@code api_key} says is one, if it is as random as keys are.
 */
final class ApiKeyDetector implements Detector {
    /** Bits a character; words of any language stay below, random letters and digits above. */
    private static final double LEAST_ENTROPY = 3.3;

    private static final String BEFORE = "(?<![A-Za-z0-9_-])";
    private static final String BEHIND = "(?![A-Za-z0-9_-])";

    private static final String LABELS = "api[_ -]?(?:key|token|secret)|secret[_ -]?key|access[_ -]?(?:key|token)"
            + "|client[_ -]?secret|auth[_ -]?token|cl[ée] (?:d')?api|مفتاح (?:ال)?(?:واجهة|api)";

    private static final List<Matches> FORMS = List.of(
            form("aws", Starts.words("AKIA", "ASIA"), "((?:AKIA|ASIA)[A-Z2-7]{16})"),
            form(
                    "github",
                    Starts.words("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
                    "((?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{82})"),
            form("gitlab", Starts.words("glpat-"), "(glpat-[A-Za-z0-9_-]{20})"),
            form("google", Starts.words("AIza"), "(AIza[A-Za-z0-9_-]{35})"),
            form("slack", Starts.words("xox"), "(xox[abprs]-[0-9]{8,14}-[A-Za-z0-9-]{16,80})"),
            form("stripe", Starts.words("sk_live_", "rk_live_"), "((?:sk|rk)_live_[A-Za-z0-9]{24,99})"),
            form("sendgrid", Starts.words("SG."), "(SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43})"),
            form("telegram", Starts.AtCharacters.NUMBER, "([0-9]{8,10}:AA[A-Za-z0-9_-]{33})"),
            form(
                    "token",
                    Starts.words("eyJ"),
                    "(eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{20,1000})"),
            new Matches(
                    ExposureKind.API_KEY,
                    "labelled",
                    Starts.labels(LABELS),
                    Pattern.compile(
                            "(?<![A-Za-z])(?:" + LABELS + ")"
                                    + "[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?([A-Za-z0-9+/_=-]{20,200})(?![A-Za-z0-9(.])",
                            Matches.FLAGS),
                    ApiKeyDetector::isRandom));

    private static Matches form(String name, Starts starts, String pattern) {
        return new Matches(
                ExposureKind.API_KEY, name, starts, Pattern.compile(BEFORE + pattern + BEHIND), value -> true);
    }

    private static boolean isRandom(String value) {
        boolean digit = value.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letter = value.chars().anyMatch(Character::isLetter);
        return digit && letter && entropy(value) >= LEAST_ENTROPY;
    }

    /** Shannon's, of single characters. */
    private static double entropy(String value) {
        Map<Integer, Integer> counts = new HashMap<>();
        value.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / value.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
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
