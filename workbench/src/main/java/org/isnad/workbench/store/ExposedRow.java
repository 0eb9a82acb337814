package org.isnad.workbench.store;

import org.isnad.core.exposure.ExposedPlace;

/**
 * A place that exposes somebody, in one of the texts of a message or file.
 *
 * @param text which of them
 * @param place where in it
 */
public record ExposedRow(Text text, ExposedPlace place) {
    /** The catalog stores the ordinal. */
    public enum Text {
        SUBJECT,
        BODY,
        ATTACHED
    }
}
