/** The containers a dump comes in, written with fixed metadata. */
@NullMarked
package org.isnad.workbench.sample.boxes;

import org.jspecify.annotations.NullMarked;
