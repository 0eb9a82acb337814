/** Which texts of an archive are nearly the same, without comparing each with each (docs/design/copies.md). */
@NullMarked
package org.isnad.core.near;

import org.jspecify.annotations.NullMarked;
