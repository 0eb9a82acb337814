/** DomainKeys Identified Mail (RFC 6376, 8301, 8463) on raw bytes: parse, canonicalize, verify. */
@NullMarked
package org.isnad.core.dkim;

import org.jspecify.annotations.NullMarked;
