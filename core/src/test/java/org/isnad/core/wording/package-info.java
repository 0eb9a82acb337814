@NullMarked
package org.isnad.core.wording;

import org.jspecify.annotations.NullMarked;
