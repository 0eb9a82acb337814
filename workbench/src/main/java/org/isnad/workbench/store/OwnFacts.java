package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.evidence.TransitFacts;

/**
 * What the bytes of a message alone decide; computed once.
 *
 * @param display what is displayed
 * @param signatures the hash facts of each signature, top to bottom
 * @param transit what handlers wrote on it
 */
public record OwnFacts(DisplayFacts display, List<HashFacts> signatures, TransitFacts transit) {
    public OwnFacts {
        signatures = List.copyOf(signatures);
    }
}
