/** The benchmark: how sound the product is, counted. Not shipped. */
@NullMarked
package org.isnad.bench;

import org.jspecify.annotations.NullMarked;
