/** What is not in a copy although its neighbours are: numbers and times that are missed (docs/design/copies.md). */
@NullMarked
package org.isnad.core.omission;

import org.jspecify.annotations.NullMarked;
