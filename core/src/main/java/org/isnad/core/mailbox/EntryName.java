package org.isnad.core.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an entry as a scheme and the numbers in it: {@code 000/000017.eml} is {@code #/#.eml} with 0 and 17. Flags
 * behind the name of a maildir's file ({@code :2,S}) are no part of the scheme, and long runs of hexadecimal digits stand for
 * one another.
 *
 * @param scheme with {@code #} for numbers and {@code ~} for hexadecimal digits
 * @param numbers those of at most 15 digits, in order; the longer ones are counters of nothing
 */
public record EntryName(String scheme, List<Long> numbers) {
    private static final Pattern FLAGS = Pattern.compile("[:!;]2,[A-Za-z]*$");
    private static final Pattern VARIABLE = Pattern.compile("(?=[0-9a-fA-F]*\\d)[0-9a-fA-F]{16,}|\\d+");
    private static final int LONGEST = 15;

    public EntryName {
        numbers = List.copyOf(numbers);
    }

    public static EntryName of(String name) {
        Matcher variable = VARIABLE.matcher(FLAGS.matcher(name).replaceFirst(""));
        StringBuilder scheme = new StringBuilder();
        List<Long> numbers = new ArrayList<>();
        while (variable.find()) {
            String run = variable.group();
            boolean counts = run.length() <= LONGEST;
            variable.appendReplacement(scheme, counts ? "#" : "~");
            if (counts) {
                numbers.add(Long.parseLong(run));
            }
        }
        variable.appendTail(scheme);
        return new EntryName(scheme.toString(), numbers);
    }
}
