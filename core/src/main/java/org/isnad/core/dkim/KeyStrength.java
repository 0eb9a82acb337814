package org.isnad.core.dkim;

import java.time.LocalDate;
import java.util.List;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Caveat;
import org.jspecify.annotations.Nullable;

/**
 * From which year a key could be broken by somebody with means: the first published factorisation of a number of that
 * length (EVIDENCE, rule 15). A key between two records counts as its next longer record.
 */
public final class KeyStrength {
    /** RFC 8301, 3.2: shorter RSA keys are not to be accepted. */
    public static final int SHORTEST_ACCEPTED = 1024;

    /** A number of {@code bits} was factored in {@code year}. */
    private record Milestone(int bits, int year) {}

    /** RSA-155 (1999), RSA-576 (2003), RSA-640 (2005), RSA-768 (2009), RSA-240 (2019), RSA-250 (2020). */
    private static final List<Milestone> RECORDS = List.of(
            new Milestone(512, 1999),
            new Milestone(576, 2003),
            new Milestone(640, 2005),
            new Milestone(768, 2009),
            new Milestone(795, 2019),
            new Milestone(829, 2020),
            // No number between these lengths is known to have been factored; the key is distrusted from the last
            // record on.
            new Milestone(SHORTEST_ACCEPTED - 1, 2020));

    private KeyStrength() {}

    /** Whether RFC 8301 still accepts the length. */
    public static boolean isShort(PublicKeyValue key) {
        return key instanceof PublicKeyValue.Rsa && key.bits() < SHORTEST_ACCEPTED;
    }

    /** The same as a weakness of the key, or null. */
    public static @Nullable KeyWeakness weakness(PublicKeyValue key) {
        Integer year = breakableSince(key);
        return year == null
                ? null
                : new KeyWeakness(
                        new Caveat(
                                Caveat.Kind.SHORT_KEY,
                                Phrase.of("dkim.caveat.short-key", key.bits(), String.valueOf(year))),
                        LocalDate.of(year, 1, 1));
    }

    /** The year, or null where the length alone gives no reason for doubt. */
    public static @Nullable Integer breakableSince(PublicKeyValue key) {
        if (!isShort(key)) {
            return null;
        }
        for (Milestone known : RECORDS) {
            if (key.bits() <= known.bits()) {
                return known.year();
            }
        }
        return null;
    }
}
