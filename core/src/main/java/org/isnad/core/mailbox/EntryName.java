package org.isnad.core.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of an entry as a scheme and the numbers in it: {@code 000/000017.eml} is {@code #/#.eml} with 0 and 17. Flags
 * behind the name of a maildir's file ({@code :2,S}) are no part of the scheme, and long runs of hexadecimal digits stand for
 * one another.
 *
 * @param scheme with {@code #} for numbers and {@code ~} for hexadecimal digits
 * @param numbers those of at most 15 digits, in order; longer runs are counters of nothing
 */
public record EntryName(String scheme, List<Long> numbers) {
    private static final Pattern FLAGS = Pattern.compile("[:!;]2,[A-Za-z]*$");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]++");
    private static final Pattern DIGITS = Pattern.compile("\\d++");
    private static final int LONGEST = 15;
    private static final String HASH = "~";

    public EntryName {
        numbers = List.copyOf(numbers);
    }

    public static EntryName of(String name) {
        List<Long> numbers = new ArrayList<>();
        String scheme = HEX.matcher(FLAGS.matcher(name).replaceFirst(""))
                .replaceAll(run -> isHash(run.group()) ? HASH : numbered(run.group(), numbers));
        return new EntryName(scheme, numbers);
    }

    private static boolean isHash(String run) {
        return run.length() > LONGEST && DIGITS.matcher(run).find();
    }

    private static String numbered(String run, List<Long> numbers) {
        return DIGITS.matcher(run).replaceAll(digits -> {
            numbers.add(Long.parseLong(digits.group()));
            return "#";
        });
    }
}
