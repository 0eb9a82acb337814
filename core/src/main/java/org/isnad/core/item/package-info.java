/** Bytes with an identity and a place: what every other room speaks about. */
@NullMarked
package org.isnad.core.item;

import org.jspecify.annotations.NullMarked;
