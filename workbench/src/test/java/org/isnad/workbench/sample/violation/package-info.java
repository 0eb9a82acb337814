/** Breaks the rules of the house on purpose: a guard that was never seen to fail guards nothing. */
@NullMarked
package org.isnad.workbench.sample.violation;

import org.jspecify.annotations.NullMarked;
