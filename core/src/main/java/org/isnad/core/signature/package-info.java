/** Results of checking signatures, whatever their kind, with their anchors and caveats. */
@NullMarked
package org.isnad.core.signature;

import org.jspecify.annotations.NullMarked;
