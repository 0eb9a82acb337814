/**
 * Signatures that a sender makes over the content itself: S/MIME (RFC 8551, 5652) and OpenPGP (RFC 3156, 9580). Here is
 * what the bytes alone decide: where such a layer lies, which octets it signs, what it leaves open. Words as in RFC 9787.
 */
@NullMarked
package org.isnad.core.endtoend;

import org.jspecify.annotations.NullMarked;
