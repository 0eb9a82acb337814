/** Keys made from a seed and the signatures made with them (RFC 6376, 8017, 8032, 8463): the signer's side only. */
@NullMarked
package org.isnad.workbench.sample.seal;

import org.jspecify.annotations.NullMarked;
