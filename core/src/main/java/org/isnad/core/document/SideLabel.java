package org.isnad.core.document;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of a file beside its level, and never changes it (DOMAIN, "Side labels"). */
public enum SideLabel {
    /** Made before, and saved after the theft as it is estimated. */
    RESAVED_AFTER_THEFT,
    /** One of many old files that were saved within minutes. */
    RESAVED_TOGETHER,
    /** No message of this copy carried it. */
    NOT_CARRIED;

    /**
     * @param theft when it is estimated to have happened, or null where nobody said
     * @param inBurst whether it is one of a {@link ResaveBurst}
     * @param carried whether a message of this copy carries these very bytes
     */
    public static Set<SideLabel> of(
            DocumentProperties properties, @Nullable Instant theft, boolean inBurst, boolean carried) {
        Set<SideLabel> labels = EnumSet.noneOf(SideLabel.class);
        DocumentTime created = properties.created();
        DocumentTime modified = properties.modified();
        if (theft != null
                && created != null
                && modified != null
                && created.instant().isBefore(theft)
                && modified.instant().isAfter(theft)) {
            labels.add(RESAVED_AFTER_THEFT);
        }
        if (inBurst) {
            labels.add(RESAVED_TOGETHER);
        }
        if (!carried) {
            labels.add(NOT_CARRIED);
        }
        return labels;
    }
}
