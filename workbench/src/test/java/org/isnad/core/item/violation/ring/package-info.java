/** Breaks the rules of the house on purpose: a guard that was never seen to fail guards nothing. */
@NullMarked
package org.isnad.core.item.violation.ring;

import org.jspecify.annotations.NullMarked;
