package org.isnad.bench.quotes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.shared.MailSet;
import org.isnad.bench.shared.RealMail;

/**
 * How much real answers quote of what they answer, by {@link QuotedPair}'s reading: what an invented leak's rates are to be
 * held against.
 *
 * @param set whose mail it is
 * @param letters distinct by Message-ID
 * @param answers whose parent is among them and has a line of the shortest length
 * @param nothing quote no such line
 * @param whole quote nine tenths of them or more
 * @param nested hold lines behind two marks or more
 * @param deep behind three or more
 */
record QuoteRates(String set, int letters, int answers, int nothing, int whole, int nested, int deep) {
    private static final List<String> SETS =
            List.of("lists/integrity-2019-2021.zip", "mail/threads", "mail/spamassassin");
    private static final double NEARLY_ALL = 0.9;

    /** Of the sets that are there. */
    static List<QuoteRates> of(RealMail data) throws IOException {
        List<QuoteRates> rates = new ArrayList<>();
        for (MailSet set : data.sets(SETS)) {
            rates.add(of(set.name(), letters(set)));
        }
        return rates;
    }

    /** By Message-ID, each file's first. */
    static Map<String, Letter> letters(MailSet set) throws IOException {
        Map<String, Letter> letters = new HashMap<>();
        set.forEach((_, bytes) -> add(bytes, letters));
        return letters;
    }

    private static void add(byte[] bytes, Map<String, Letter> letters) {
        Letter letter = Letter.parse(bytes);
        List<String> ids = QuotedPair.ids(letter, "Message-ID");
        if (ids.size() == 1) {
            letters.putIfAbsent(ids.getFirst(), letter);
        }
    }

    static QuoteRates of(String set, Map<String, Letter> letters) {
        int[] counts = new int[5];
        for (Letter answer : letters.values()) {
            List<String> parents = QuotedPair.ids(answer, "In-Reply-To");
            Letter parent = parents.size() == 1 ? letters.get(parents.getFirst()) : null;
            if (parent == null || parent.equals(answer) || !QuotedPair.hasLongLines(parent)) {
                continue;
            }
            double share = QuotedPair.share(parent, answer);
            int marks = QuotedPair.deepest(answer);
            counts[0]++;
            counts[1] += share == 0 ? 1 : 0;
            counts[2] += share >= NEARLY_ALL ? 1 : 0;
            counts[3] += marks >= 2 ? 1 : 0;
            counts[4] += marks >= 3 ? 1 : 0;
        }
        return new QuoteRates(set, letters.size(), counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %s | %s | %s | %s | %s |%n",
                set,
                letters,
                answers,
                share(whole),
                share(answers - whole - nothing),
                share(nothing),
                share(nested),
                share(deep));
    }

    private String share(int count) {
        return answers == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100.0 * count / answers);
    }
}
