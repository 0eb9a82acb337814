/** Facts and keys joined to a verdict: the same few lines at ingest, after a key was added, and for display. */
@NullMarked
package org.isnad.workbench.judge;

import org.jspecify.annotations.NullMarked;
