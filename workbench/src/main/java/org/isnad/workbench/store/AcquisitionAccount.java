package org.isnad.workbench.store;

import java.util.List;

/**
 * What an acquisition brought, beside what the case had before it. Messages and files that no message carried; what they
 * carry comes and goes with them.
 *
 * @param record the run that began it
 * @param roots the paths that were given
 * @param continuedBy runs that went on with it
 * @param messages occurrences
 * @param files occurrences
 * @param contents distinct contents
 * @param fresh those of them that no earlier acquisition had brought
 * @param inputs files of the dump as they lay there
 * @param complete whether all that was given has been read to its end
 */
public record AcquisitionAccount(
        Acquisition record,
        List<String> roots,
        List<Long> continuedBy,
        long messages,
        long files,
        long contents,
        long fresh,
        long inputs,
        boolean complete) {
    public AcquisitionAccount {
        roots = List.copyOf(roots);
        continuedBy = List.copyOf(continuedBy);
    }

    public long number() {
        return record.number();
    }
}
