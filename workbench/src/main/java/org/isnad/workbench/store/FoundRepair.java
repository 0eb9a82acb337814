package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.repair.Removal;

/**
 * What a search found for a signature.
 *
 * @param number of the message's content
 * @param position of the signature among those of the message, from 0
 * @param facts over what was signed
 * @param list under which mailing list the message went out, or empty
 * @param removed what was taken off
 */
public record FoundRepair(long number, int position, HashFacts facts, String list, List<Removal> removed) {
    public FoundRepair {
        removed = List.copyOf(removed);
    }
}
