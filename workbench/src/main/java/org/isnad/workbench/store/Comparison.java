package org.isnad.workbench.store;

import java.util.List;

/**
 * Two acquisitions held against each other.
 *
 * @param sameFiles files of the dump with the same hash under the same path; files as they lay there, not what is in them
 * @param otherFiles paths that both have, with other bytes
 * @param filesOfFirst files whose path only the first has
 * @param filesOfSecond files whose path only the second has
 * @param sameContents distinct messages and files that both have
 * @param differences everything else, in a fixed order
 */
public record Comparison(
        long sameFiles,
        long otherFiles,
        long filesOfFirst,
        long filesOfSecond,
        long sameContents,
        List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Whether the dumps are the same files, byte for byte, under the same names. */
    public boolean identicalFiles() {
        return sameFiles > 0 && otherFiles == 0 && filesOfFirst == 0 && filesOfSecond == 0;
    }

    /** Whether they hold the same messages and files, however packed and named. */
    public boolean identicalContents() {
        return differences.stream().allMatch(Difference.SameName.class::isInstance);
    }
}
