package org.isnad.workbench.store;

import java.util.List;
import org.isnad.core.item.ItemId;

/**
 * A message or file that exposes somebody.
 *
 * @param number of its content
 * @param content SHA-256 of its bytes
 * @param message whether it is a message, and not a file
 * @param mailboxes in which it lies or is attached to what does, sorted
 * @param rows the places, in order
 */
public record ExposedText(long number, ItemId content, boolean message, List<String> mailboxes, List<ExposedRow> rows) {
    public ExposedText {
        mailboxes = List.copyOf(mailboxes);
        rows = List.copyOf(rows);
    }
}
