/** Chance, written out: the same numbers on every machine. */
@NullMarked
package org.isnad.workbench.sample.chance;

import org.jspecify.annotations.NullMarked;
