package org.isnad.bench.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.bench.forge.Letter;
import org.isnad.core.evidence.Organization;

/**
 * Who signs and who answers in real mail: how far rule 4 (EVIDENCE) could lift unsigned letters at most, were every answer to
 * quote all that is above it and every signature to be proved.
 */
final class HouseRates {
    private static final int FEWEST_A_MONTH = 5;
    private static final double NEARLY = 0.95;
    private static final Pattern MONTH = Pattern.compile("([A-Z][a-z]{2}) ((?:19|20)\\d\\d)");

    private final String set;
    private final Map<String, Letter> letters;
    private final Map<String, List<String>> below = new HashMap<>();

    HouseRates(String set, Map<String, Letter> letters) {
        this.set = set;
        this.letters = letters;
        letters.keySet().forEach(this::place);
    }

    /** Enters a letter below each that is above it. */
    private void place(String id) {
        Set<String> seen = new HashSet<>(Set.of(id));
        String at = parent(id);
        while (!at.isEmpty() && seen.add(at)) {
            below.computeIfAbsent(at, above -> new ArrayList<>()).add(id);
            at = parent(at);
        }
    }

    private String parent(String id) {
        Letter letter = letters.get(id);
        if (letter == null) {
            return "";
        }
        List<String> named = new ArrayList<>(QuotedPair.ids(letter, "In-Reply-To"));
        named.addAll(QuotedPair.ids(letter, "References").reversed());
        return named.stream()
                .filter(other -> !other.equals(id) && letters.containsKey(other))
                .findFirst()
                .orElse("");
    }

    String row() {
        long signed = letters.values().stream().filter(HouseRates::isSigned).count();
        long answered = letters.keySet().stream().filter(below::containsKey).count();
        long lifted = letters.entrySet().stream()
                .filter(entry -> !isSigned(entry.getValue()) && mayBeLifted(entry.getKey(), entry.getValue()))
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s | %s | %s |%n",
                set,
                letters.size(),
                share(signed, letters.size()),
                share(settled(), letters.size()),
                share(answered, letters.size()),
                share(lifted, letters.size() - signed),
                share(lifted, letters.size()));
    }

    /** Two houses, or the sender himself and another one, in signed mail below it. */
    private boolean mayBeLifted(String id, Letter letter) {
        Set<String> houses = new HashSet<>();
        boolean self = false;
        boolean others = false;
        for (String answer : below.getOrDefault(id, List.of())) {
            Letter quoter = letters.get(answer);
            if (quoter != null && isSigned(quoter)) {
                houses.add(Organization.of(address(quoter)));
                boolean same = address(quoter).equals(address(letter));
                self |= same;
                others |= !same;
            }
        }
        houses.remove("");
        return houses.size() > 1 || (self && others);
    }

    /** Letters of domains that in that month wrote five at least, and signed nearly all of them or nearly none. */
    private long settled() {
        Map<String, long[]> months = new HashMap<>();
        for (Letter letter : letters.values()) {
            Matcher month = MONTH.matcher(letter.value("Date"));
            String key = letter.fromDomain().orElse("") + (month.find() ? month.group() : "");
            long[] counts = months.computeIfAbsent(key, unknown -> new long[2]);
            counts[0]++;
            counts[1] += isSigned(letter) ? 1 : 0;
        }
        return months.values().stream()
                .filter(counts -> counts[0] >= FEWEST_A_MONTH)
                .filter(counts -> counts[1] >= NEARLY * counts[0] || counts[1] <= (1 - NEARLY) * counts[0])
                .mapToLong(counts -> counts[0])
                .sum();
    }

    private static boolean isSigned(Letter letter) {
        return letter.has("DKIM-Signature");
    }

    private static String address(Letter letter) {
        return letter.value("From").replaceAll("(?s).*<|>.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String share(long count, long of) {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * count / of);
    }
}
