package org.isnad.workbench.store;

import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog keeps of a distinct file that was handed to the readers of documents. Times are epoch seconds as the file
 * states them, a missing zone read as UTC.
 *
 * @param number of its content
 * @param version of what read it
 * @param family of its format, or empty for what is no document
 * @param latest of all times it states
 * @param software since when there has been the program it names
 * @param editor who is named as having saved it, or empty
 * @param application named, or empty
 * @param failure why it could not be read, or null
 * @param reading all that was read, as JSON, or null
 */
public record DocumentRow(
        long number,
        long version,
        String family,
        @Nullable Long created,
        @Nullable Long modified,
        @Nullable Long latest,
        @Nullable Long software,
        String editor,
        String application,
        @Nullable Phrase failure,
        @Nullable String reading) {}
