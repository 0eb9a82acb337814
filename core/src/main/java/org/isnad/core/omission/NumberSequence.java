package org.isnad.core.omission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that differ in one number only, as exports and mail stores give them, and the numbers between the first and the last
 * that no name has. Numbers of a maildir ({@code U=}) are told apart first. A number that is missing may have been given to
 * another folder, removed by the owner in the ordinary course of things, or left out by whoever exported.
 *
 * @param pattern the name with {@code #} in the number's place
 * @param first the smallest number there
 * @param last the greatest number there
 * @param present how many distinct numbers are there
 * @param missing runs of numbers that are not, in order
 */
public record NumberSequence(String pattern, long first, long last, long present, List<Missing> missing) {
    /** Fewer names are no sequence. */
    public static final int FEWEST = 20;

    /** Of the numbers from first to last, the share that must be there: where most are missing, it counts something else. */
    public static final double DENSE = 0.5;

    private static final Pattern MAILDIR = Pattern.compile("[,:]U=(\\d{1,10})(?=[,:]|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    public NumberSequence {
        missing = List.copyOf(missing);
    }

    /** A run of missing numbers, both ends included. */
    public record Missing(long from, long to) {
        public long count() {
            return to - from + 1;
        }
    }

    public long missingCount() {
        return missing.stream().mapToLong(Missing::count).sum();
    }

    /** Of the names of one mailbox, in order of their patterns; only those in which something is missing. */
    public static List<NumberSequence> among(List<String> names) {
        Map<String, NavigableSet<Long>> byPattern = new TreeMap<>();
        for (String name : names) {
            Matcher maildir = MAILDIR.matcher(name);
            if (maildir.find()) {
                add(byPattern, "U=#", maildir.group(1));
            } else {
                single(byPattern, name);
            }
        }
        List<NumberSequence> sequences = new ArrayList<>();
        byPattern.forEach((pattern, numbers) -> {
            NumberSequence sequence = of(pattern, numbers);
            boolean dense = sequence.present >= DENSE * (sequence.last - sequence.first + 1);
            if (sequence.present >= FEWEST && dense && !sequence.missing.isEmpty()) {
                sequences.add(sequence);
            }
        });
        return sequences;
    }

    /** A name with two numbers counts by which nobody knows. */
    private static void single(Map<String, NavigableSet<Long>> byPattern, String name) {
        Matcher number = NUMBER.matcher(name);
        if (number.find()) {
            String digits = number.group();
            String pattern = name.substring(0, number.start()) + "#" + name.substring(number.end());
            if (!number.find()) {
                add(byPattern, pattern, digits);
            }
        }
    }

    private static void add(Map<String, NavigableSet<Long>> byPattern, String pattern, String digits) {
        byPattern.computeIfAbsent(pattern, key -> new TreeSet<>()).add(Long.parseLong(digits));
    }

    private static NumberSequence of(String pattern, NavigableSet<Long> numbers) {
        List<Missing> missing = new ArrayList<>();
        long before = numbers.first();
        for (long number : numbers) {
            if (number > before + 1) {
                missing.add(new Missing(before + 1, number - 1));
            }
            before = number;
        }
        return new NumberSequence(pattern, numbers.first(), numbers.last(), numbers.size(), missing);
    }
}
