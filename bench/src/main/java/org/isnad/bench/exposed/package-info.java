/** What it costs to look through texts for what exposes people. */
@NullMarked
package org.isnad.bench.exposed;

import org.jspecify.annotations.NullMarked;
