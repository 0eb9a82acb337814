package org.isnad.workbench.search;

import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One content found.
 *
 * @param contentNumber the catalog's number of it
 * @param content SHA-256
 * @param kind message or loose file
 * @param date stated date in epoch seconds, or null
 * @param score comparable within one answer only
 */
public record Hit(
        long contentNumber,
        ItemId content,
        EntryKind kind,
        @Nullable Long date,
        float score) {
    Hit withScore(float other) {
        return new Hit(contentNumber, content, kind, date, other);
    }
}
