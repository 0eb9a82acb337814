/** How fast signatures are checked, beside other engines, on the same messages in the same run. */
@NullMarked
package org.isnad.bench.verify;

import org.jspecify.annotations.NullMarked;
