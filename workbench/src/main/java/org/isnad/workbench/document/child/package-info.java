/** What runs in the child: the only place that knows the libraries in {@code lib/documents}. */
@NullMarked
package org.isnad.workbench.document.child;

import org.jspecify.annotations.NullMarked;
