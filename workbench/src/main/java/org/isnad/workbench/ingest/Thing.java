package org.isnad.workbench.ingest;

import java.util.function.LongSupplier;
import org.isnad.core.item.Locator;
import org.jspecify.annotations.Nullable;

/**
 * Something found, before it is known what it is.
 *
 * @param parent the container it lies in, or null for what the user gave
 * @param ordinal its place there, from 1
 * @param received its bytes as they lay there, once it was read
 */
record Thing(@Nullable Node parent, long ordinal, Locator locator, String name, LongSupplier received, Place place) {
    /** The same, as a mailbox of its own: what lies in it counts to it. */
    Thing asMailbox() {
        return new Thing(parent, ordinal, locator, name, received, Place.carried(place.ownMailbox()));
    }

    private static final String ENTER = "!/";

    /** Containers and messages around it. */
    int depth() {
        String text = locator.text();
        int depth = 0;
        for (int at = text.indexOf(ENTER); at >= 0; at = text.indexOf(ENTER, at + ENTER.length())) {
            depth++;
        }
        return depth;
    }
}
