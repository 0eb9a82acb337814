package org.isnad.workbench.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.item.ItemId;

/** One thing in which two acquisitions are not the same. Places are the smallest locators within their acquisition. */
public sealed interface Difference {
    /** In the second only. */
    record Added(ItemId content, String place) implements Difference {}

    /** In the first only. */
    record Missing(ItemId content, String place) implements Difference {}

    /** The same path in both, and other bytes under it. */
    record SameName(ItemId first, ItemId second, String name) implements Difference {}

    /**
     * One Message-ID, and a content that the other acquisition does not have (EVIDENCE, rules 5 and 14).
     *
     * @param first content of the first acquisition
     * @param second content of the second
     * @param differs claims in which they read differently; empty where only transport differs
     */
    record Version(ItemId first, ItemId second, String firstPlace, String secondPlace, Set<Claim> differs)
            implements Difference {
        public Version {
            Set<Claim> ordered = EnumSet.noneOf(Claim.class);
            ordered.addAll(differs);
            differs = Collections.unmodifiableSet(ordered);
        }
    }
}
