/**
 * Harmless things that happen to mail on its way and in its stores (DOMAIN.md), our own and by other people's software. Shares
 * no code with what judges.
 */
@NullMarked
package org.isnad.bench.damage;

import org.jspecify.annotations.NullMarked;
