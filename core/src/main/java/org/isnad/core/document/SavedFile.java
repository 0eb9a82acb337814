package org.isnad.core.document;

import java.time.Instant;

/**
 * A document as the search for bursts sees it.
 *
 * @param number whatever the caller knows it by
 * @param created when it says it was made
 * @param modified when it says it was last saved
 * @param editor who is named as having saved it, or empty
 */
public record SavedFile(long number, Instant created, Instant modified, String editor) {}
