package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The text of a distinct file, as its readers gave it, and how that went.
 *
 * @param number of its content
 * @param version of the readers
 * @param mediaType what they took it for; empty for what is no document that text is read of
 * @param title as the document states it, or empty
 * @param text empty where there is none
 * @param cut whether the text goes on beyond what is kept
 * @param failure why it could not be read, or null
 * @param defects what went wrong while it was read
 */
public record DocumentText(
        long number,
        long version,
        String mediaType,
        String title,
        String text,
        boolean cut,
        @Nullable Phrase failure,
        List<Defect> defects) {
    public DocumentText {
        defects = List.copyOf(defects);
    }

    /** What is no document. */
    public static DocumentText none(long number, long version) {
        return new DocumentText(number, version, "", "", "", false, null, List.of());
    }

    /** What could not be read. */
    public static DocumentText failed(long number, long version, Phrase why) {
        return new DocumentText(number, version, "", "", "", false, why, List.of());
    }
}
