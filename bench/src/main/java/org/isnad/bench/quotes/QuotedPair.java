package org.isnad.bench.quotes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.isnad.bench.forge.Letter;
import org.isnad.bench.forge.QuoteForger;

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

    /** All of a zip of messages, one for each Message-ID, each file's first. */
    static List<QuotedPair> of(Path zip) throws IOException {
        Map<String, Letter> letters = new HashMap<>();
        List<Letter> answers = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry :
                    file.stream().filter(one -> !one.isDirectory()).toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    Letter letter = Letter.parse(in.readAllBytes());
                    List<String> ids = ids(letter, "Message-ID");
                    if (ids.size() == 1 && letters.putIfAbsent(ids.getFirst(), letter) == null) {
                        answers.add(letter);
                    }
                }
            }
        }
        List<QuotedPair> pairs = new ArrayList<>();
        for (Letter answer : answers) {
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

    private static List<String> ids(Letter letter, String field) {
        Matcher id = ID.matcher(letter.value(field));
        Set<String> all = new HashSet<>();
        while (id.find()) {
            all.add(id.group());
        }
        return List.copyOf(all);
    }

    private static double share(Letter letter, Letter answer) {
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
