/** The guards of the house: what may use what, in both modules, and which calls are not made. */
@NullMarked
package org.isnad.architecture;

import org.jspecify.annotations.NullMarked;
