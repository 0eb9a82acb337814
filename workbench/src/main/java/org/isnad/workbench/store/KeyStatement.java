package org.isnad.workbench.store;

import org.isnad.core.signature.KeyOrigin;

/**
 * A key record as somebody stated it, as kept in the case; it is parsed whenever it is used.
 *
 * @param domain the signing domain, lower case, A-labels
 * @param selector lower case
 * @param recordText as given
 * @param origin who says so, and since when
 */
public record KeyStatement(String domain, String selector, String recordText, KeyOrigin origin) {}
