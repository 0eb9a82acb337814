package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A distinct message as the catalog has it, for lists.
 *
 * @param number of its content, see {@link Claim}
 * @param batch under which it went to the index
 * @param content SHA-256 of its bytes
 * @param length of its bytes
 * @param locator the canonical one: the smallest of its occurrences
 * @param messageId without angle brackets, or empty
 * @param subject decoded, bounded
 * @param fromName display name of the first From address
 * @param fromAddress the first From address
 * @param date stated date in epoch seconds, or null
 * @param dateOffset stated zone in seconds east of UTC
 * @param dateImpossible whether a Date stands there that cannot be
 * @param language of the body
 * @param attachments number of attachments
 * @param level as judged last, or null before
 */
public record StoredMessage(
        long number,
        long batch,
        ItemId content,
        long length,
        Locator locator,
        String messageId,
        String subject,
        String fromName,
        String fromAddress,
        @Nullable Long date,
        int dateOffset,
        boolean dateImpossible,
        Language language,
        int attachments,
        @Nullable Level level) {}
