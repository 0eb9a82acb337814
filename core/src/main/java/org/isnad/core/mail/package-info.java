/** Messages (RFC 5322, 2045 to 2047) as spans over raw bytes: nothing is re-serialised, nothing is lost, nothing throws on data. */
@NullMarked
package org.isnad.core.mail;

import org.jspecify.annotations.NullMarked;
