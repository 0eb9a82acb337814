/**
 * Checks S/MIME and OpenPGP signatures with Bouncy Castle, on hostile bytes, without a network: no revocation list, no
 * missing certificate and no key is ever fetched.
 */
@NullMarked
package org.isnad.workbench.endtoend;

import org.jspecify.annotations.NullMarked;
