/** Two copies of one message beside each other: what only transport changed, and what a reader would read differently. */
@NullMarked
package org.isnad.core.comparison;

import org.jspecify.annotations.NullMarked;
