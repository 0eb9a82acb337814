package org.isnad.bench.forge;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message and those who quote it, as it truly was and as it is found.
 *
 * @param deed what was done
 * @param original as it was written
 * @param quoters who quote it, each signed by its own domain; the one that is looked at first
 * @param foundOriginal as it is found
 * @param foundQuoters as they are found, signed by their own domains: who holds an account can sign what he likes
 * @param line of the letter as it is found, in which the change is; empty where all of it is made up
 * @param originalSays the word that the original is found with where the quote has another; empty if it has none there
 * @param quoteSays the word that the quote is found with in its place; empty if it has none there
 */
public record QuoteTrial(
        String deed,
        Letter original,
        List<Letter> quoters,
        Letter foundOriginal,
        List<Letter> foundQuoters,
        String line,
        String originalSays,
        String quoteSays) {
    public QuoteTrial {
        quoters = List.copyOf(quoters);
        foundQuoters = List.copyOf(foundQuoters);
    }

    /** The messages of the case in which nothing was done. */
    public List<byte[]> before() {
        return bytes(original, quoters);
    }

    /** The messages of the case that is found. */
    public List<byte[]> after() {
        return bytes(foundOriginal, foundQuoters);
    }

    private static List<byte[]> bytes(Letter letter, List<Letter> others) {
        return Stream.concat(Stream.of(letter), others.stream())
                .map(Letter::bytes)
                .toList();
    }
}
