package org.isnad.core.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a key belonged to a domain and selector (EVIDENCE, rule 3).
 *
 * @param kind what sort of statement it is
 * @param source who made it, in the words of whoever added it
 * @param fileHash SHA-256 of the file it came in, hexadecimal, or null where it came in none
 * @param addedAt when it was added to the case
 * @param firstSeen first sighting in DNS, or null where none is claimed
 * @param lastSeen last sighting in DNS, or null where none is claimed
 */
public record KeyOrigin(
        Kind kind,
        String source,
        @Nullable String fileHash,
        Instant addedAt,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen) {

    /**
     * Whether its period is one of sightings: what an owner or anybody else writes of a key's life into a file is his word, and
     * "published between" is not said of it (EVIDENCE, rule 3).
     */
    public boolean isSighting() {
        return (kind == Kind.DNS || kind == Kind.ARCHIVE) && firstSeen != null && lastSeen != null;
    }

    /** Declared by the user on adding; {@link #RECOVERED} only by the product itself. */
    public enum Kind {
        /** A sighting of that very key in DNS. */
        DNS,
        /** A sighting in a key archive. */
        ARCHIVE,
        /** On the word of the domain's owner. */
        OWNER,
        /** On anybody else's word. */
        OTHER,
        /** Computed from signatures of the dump itself: vouched for by nobody. */
        RECOVERED
    }
}
