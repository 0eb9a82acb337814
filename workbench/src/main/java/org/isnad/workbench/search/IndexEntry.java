package org.isnad.workbench.search;

import org.isnad.core.item.ItemId;
import org.isnad.workbench.text.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * What the index is told of one distinct content. Level and mailbox are not in it: they are joined from the catalog.
 *
 * @param batch the number of the batch it is committed with
 * @param contentNumber the catalog's number of the content
 * @param content SHA-256 of its bytes
 * @param kind message or loose file; a file has its name among the attachment names and its text, if it is plain text,
 *     as body
 * @param text what is searched
 * @param date stated date in epoch seconds, or null
 * @param messageId the Message-ID without angle brackets, or empty
 * @param hasAttachment whether anything is attached
 */
public record IndexEntry(
        long batch,
        long contentNumber,
        ItemId content,
        EntryKind kind,
        MessageText text,
        @Nullable Long date,
        String messageId,
        boolean hasAttachment) {}
