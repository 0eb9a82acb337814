/** One class per signal, and the table of them. */
@NullMarked
package org.isnad.core.evidence.signals;

import org.jspecify.annotations.NullMarked;
