package org.isnad.bench.quotes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.QuoteForger;
import org.isnad.bench.shared.MailSet;

/**
 * An unsigned letter and a signed one that answers it directly and quotes it, found by a reading of its own that shares
 * nothing with the product's: a line of the letter of {@value #SHORTEST_LINE} characters or more stands in the answer behind
 * one {@code >}.
 *
 * @param letter without a DKIM-Signature field
 * @param answer with one, its In-Reply-To names the letter alone
 * @param share of the letter's long lines that stand in the answer, 0 to 1
 */
record QuotedPair(Letter letter, Letter answer, double share) {
    static final int SHORTEST_LINE = 15;

    private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");

    /** All of a set, one for each Message-ID, each file's first. */
    static List<QuotedPair> of(MailSet set) throws IOException {
        Map<String, Letter> letters = new TreeMap<>(QuoteRates.letters(set));
        List<QuotedPair> pairs = new ArrayList<>();
        for (Letter answer : letters.values()) {
            List<String> parents = ids(answer, "In-Reply-To");
            Letter parent = parents.size() == 1 ? letters.get(parents.getFirst()) : null;
            if (parent != null && answer.has("DKIM-Signature") && !parent.has("DKIM-Signature")) {
                double share = share(parent, answer);
                if (share > 0) {
                    pairs.add(new QuotedPair(parent, answer, share));
                }
            }
        }
        return pairs;
    }

    /** The letter's Message-ID without its brackets. */
    static String id(Letter letter) {
        String id = ids(letter, "Message-ID").getFirst();
        return id.substring(1, id.length() - 1);
    }

    static List<String> ids(Letter letter, String field) {
        Matcher id = ID.matcher(letter.value(field));
        Set<String> all = new HashSet<>();
        while (id.find()) {
            all.add(id.group());
        }
        return List.copyOf(all);
    }

    static boolean hasLongLines(Letter letter) {
        return lines(letter).stream().anyMatch(line -> !line.startsWith(">") && line.length() >= SHORTEST_LINE);
    }

    /** The largest number of marks before a line. */
    static int deepest(Letter letter) {
        return lines(letter).stream()
                .mapToInt(line -> (int)
                        line.replace(" ", "").chars().takeWhile(c -> c == '>').count())
                .max()
                .orElse(0);
    }

    static double share(Letter letter, Letter answer) {
        Set<String> quoted = new HashSet<>();
        lines(answer).stream()
                .filter(line -> line.startsWith(">"))
                .forEach(line -> quoted.add(line.substring(1).strip()));
        List<String> own = lines(letter).stream()
                .filter(line -> !line.startsWith(">") && line.length() >= SHORTEST_LINE)
                .toList();
        long there = own.stream().filter(quoted::contains).count();
        return own.isEmpty() ? 0 : (double) there / own.size();
    }

    private static List<String> lines(Letter letter) {
        return QuoteForger.words(letter).orElse("").lines().map(String::strip).toList();
    }
}
