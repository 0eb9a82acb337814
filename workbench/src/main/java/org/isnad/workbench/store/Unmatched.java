package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A signature that does not match as it stands, for want of a key or for good.
 *
 * @param number of the message's content
 * @param content SHA-256 of the message
 * @param position of the signature among those of the message, from 0
 * @param domain {@code d=}
 * @param selector {@code s=}
 * @param searched fingerprint of the keys that were known when it was searched last, or null
 */
public record Unmatched(
        long number,
        ItemId content,
        int position,
        String domain,
        String selector,
        @Nullable Long searched) {}
