/** Clues in single messages, one class each, and the table of them. */
@NullMarked
package org.isnad.core.evidence.traces;

import org.jspecify.annotations.NullMarked;
