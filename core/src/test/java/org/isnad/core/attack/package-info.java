/** Attacks on the rules of evidence (EVIDENCE.md): each says which claim must not be proved, and why. */
@NullMarked
package org.isnad.core.attack;

import org.jspecify.annotations.NullMarked;
