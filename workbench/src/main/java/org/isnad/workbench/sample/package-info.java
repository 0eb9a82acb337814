/** The generator of fictional dumps with a known answer key; shares no code with what detects. */
@NullMarked
package org.isnad.workbench.sample;

import org.jspecify.annotations.NullMarked;
