package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.verdict.Level;
import org.jspecify.annotations.Nullable;

/**
 * A message that carries a file.
 *
 * @param number of the message's content
 * @param ordinal of the attachment in which the file lies, from 1
 * @param date stated, in epoch seconds, or null
 * @param attachments level of its attachments claim as judged last, or null before
 * @param direct whether the attachment is the file, and not an archive that holds it
 */
public record CarrierRow(
        long number,
        ItemId content,
        Locator locator,
        long ordinal,
        @Nullable Long date,
        @Nullable Level attachments,
        boolean direct) {}
