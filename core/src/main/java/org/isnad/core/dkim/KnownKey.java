package org.isnad.core.dkim;

import org.isnad.core.signature.KeyOrigin;

/**
 * A key record and the one statement that brought it: the same key may be known by several origins, which are kept
 * apart and never blended.
 *
 * @param domain the signing domain ({@code d=}), lower case, A-labels
 * @param selector {@code s=}, lower case
 * @param recordText the record as given
 * @param record the record as parsed
 * @param origin who says so, and since when
 */
public record KnownKey(String domain, String selector, String recordText, KeyRecord record, KeyOrigin origin) {}
