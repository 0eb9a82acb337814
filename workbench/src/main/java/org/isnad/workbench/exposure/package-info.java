/** Looks through a case for what exposes people, and lists it: masked, or shown for a reason that is kept. */
@NullMarked
package org.isnad.workbench.exposure;

import org.jspecify.annotations.NullMarked;
