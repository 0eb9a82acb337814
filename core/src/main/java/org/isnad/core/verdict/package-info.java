/** Claims, their levels, and the one readable policy that leads from evidence to them. */
@NullMarked
package org.isnad.core.verdict;

import org.jspecify.annotations.NullMarked;
