package org.isnad.workbench.find;

/** What came of looking for a passage. */
public enum Finding {
    /** All its words stand in one text of this copy, side by side and in this order. */
    FOUND,
    /** They do not; a passage stands there that differs from it, by the rules of {@link Criterion}, in some words only. */
    FOUND_WITH_DIFFERENCES,
    /** Neither, in what was searched of this copy. */
    NOT_FOUND
}
