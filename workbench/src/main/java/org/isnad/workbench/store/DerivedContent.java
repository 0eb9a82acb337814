package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Span;
import org.isnad.core.mail.TransferEncoding;

/**
 * Bytes that lie inside other bytes and are decoded on demand, never kept twice (ARCHITECTURE, decision 1).
 *
 * @param content SHA-256 of the decoded bytes
 * @param length of the decoded bytes
 * @param within the message whose bytes hold it
 * @param span where, still encoded
 * @param encoding how to decode it
 */
public record DerivedContent(ItemId content, long length, ItemId within, Span span, TransferEncoding encoding) {}
