/** What a message quotes, from whom it says that it is, and how it compares with the original. */
@NullMarked
package org.isnad.core.quote;

import org.jspecify.annotations.NullMarked;
