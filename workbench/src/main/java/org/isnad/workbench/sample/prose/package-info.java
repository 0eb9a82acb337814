/** Text in Arabic, French and English from small grammars with the morphology that they need. */
@NullMarked
package org.isnad.workbench.sample.prose;

import org.jspecify.annotations.NullMarked;
