/** Messages as their clients write them: fields, encodings, MIME structure (RFC 5322, 2045–2047). */
@NullMarked
package org.isnad.workbench.sample.mail;

import org.jspecify.annotations.NullMarked;
