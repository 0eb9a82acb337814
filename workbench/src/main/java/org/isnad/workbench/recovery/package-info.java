/** Recovering keys as a long job: divisors in child processes, the order of work, budgets, what remains after a stop. */
@NullMarked
package org.isnad.workbench.recovery;

import org.jspecify.annotations.NullMarked;
