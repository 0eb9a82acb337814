/**
 * Computing a public RSA key from signatures made with it: equations, choice of samples, proof. The one expensive step, a
 * greatest common divisor of huge numbers, is a parameter.
 */
@NullMarked
package org.isnad.core.dkim.recovery;

import org.jspecify.annotations.NullMarked;
