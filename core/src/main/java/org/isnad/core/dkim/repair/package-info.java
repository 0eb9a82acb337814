/**
 * Undoing harmless damage: a search for the bytes that were signed among what mail systems are known to make of them.
 * {@code docs/design/repair.md} derives what each finding may prove.
 */
@NullMarked
package org.isnad.core.dkim.repair;

import org.jspecify.annotations.NullMarked;
