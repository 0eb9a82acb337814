package org.isnad.core.dkim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.isnad.core.item.Phrase;
import org.isnad.core.signature.Caveat;

/**
 * A statement that the private half of a key has been known to others: published, stolen, or one of the few that a faulty
 * generator could make. It only ever lowers what a signature shows, so that it needs no anchor.
 *
 * @param key which
 * @param since from when on
 * @param source who says so, in the words of whoever added it
 * @param fileHash SHA-256 of the file it came in, hexadecimal
 * @param addedAt when it was added to the case
 */
public record Exposure(KeyFingerprint key, Instant since, String source, String fileHash, Instant addedAt) {

    /** As it stands beside every result of the key. */
    public KeyWeakness weakness() {
        LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return new KeyWeakness(new Caveat(Caveat.Kind.WEAK_KEY, Phrase.of("dkim.caveat.exposed", day, source)), day);
    }
}
