/** Times that software writes into identifiers, boundaries and trace fields without meaning to tell anybody. */
@NullMarked
package org.isnad.core.clock;

import org.jspecify.annotations.NullMarked;
