/** Families of mail software, each with its ids, clocks, boundaries, field order and way of quoting. */
@NullMarked
package org.isnad.workbench.sample.client;

import org.jspecify.annotations.NullMarked;
